import { relative } from 'node:path';

const FRAME = /^\s*at (?:.*\()?(?:file:\/\/)?([^()]+):(\d+):(\d+)\)?$/;
const FOREIGN = /^node:|node_modules|function-host[\\/]runtime\.mjs/;

/** Frames in the skill's own files, with paths relative to the current directory. */
export function ownFrames(trace: readonly string[]): readonly string[] {
  return trace.flatMap((line) => {
    const [, file, row, column] = FRAME.exec(line) ?? [];
    if (file === undefined || FOREIGN.test(file)) return [];
    return [`at ${relative(process.cwd(), file)}:${row}:${column}`];
  });
}

export const isFrame = (line: string): boolean => FRAME.test(line);
