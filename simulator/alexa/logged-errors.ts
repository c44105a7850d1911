import { isFrame, ownFrames } from '../function-host';
import { isObject, parseJson } from '../json';

/** An error that the skill handled and logged. */
export interface LoggedError {
  /** `TypeError: rides is not iterable` */
  readonly message: string;
  /** Frames in the skill's own files. */
  readonly trace: readonly string[];
}

/**
 * Lambda does not report an error that a handler catches: its stack trace is only in the log, in a JSON line
 * of level ERROR or as `console.error(error)` prints it.
 */
export function loggedErrors(lines: readonly string[]): readonly LoggedError[] {
  const plain = lines.flatMap((line) => (line.startsWith('{') ? [] : line.split('\n')));
  const structured = lines.filter((line) => line.startsWith('{')).flatMap(stacksIn);
  return [...structured.map((stack) => stack.split('\n')), ...plainStacks(plain)].map(toError);
}

function plainStacks(lines: readonly string[]): readonly (readonly string[])[] {
  return lines.flatMap((line, index) => {
    const isFirstFrame = isFrame(line) && index > 0 && !isFrame(lines[index - 1]!);
    if (!isFirstFrame) return [];
    const stackEnd = lines.findIndex((next, position) => position > index && !isFrame(next));
    return [lines.slice(messageStart(lines, index), stackEnd === -1 ? lines.length : stackEnd)];
  });
}

/** An error message may have several lines; the first names the error. */
function messageStart(lines: readonly string[], firstFrame: number): number {
  const before = lines.slice(Math.max(0, firstFrame - MAX_MESSAGE_LINES), firstFrame);
  const nameIndex = before.findLastIndex((line) => /(Error|Exception)\b/.test(line));
  return firstFrame - (nameIndex === -1 ? 1 : before.length - nameIndex);
}

const MAX_MESSAGE_LINES = 8;

function stacksIn(line: string): readonly string[] {
  const entry = parseJson(line);
  if (!isObject(entry) || !/^error$/i.test(String(entry['level']))) return [];
  const { error, errorStack, stack } = entry;
  const nested = isObject(error) ? error['stack'] : undefined;
  return [errorStack ?? nested ?? stack].filter((one) => typeof one === 'string');
}

const toError = (stack: readonly string[]): LoggedError => ({
  message: (stack.find((line) => !isFrame(line)) ?? 'unknown error').trim(),
  trace: ownFrames(stack),
});
