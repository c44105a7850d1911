import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { DURATION_EXAMPLES, readDuration } from './duration';
import { fileProblem, quoted, UsageError } from './errors';

export type ScriptStep =
  | { readonly kind: 'say'; readonly utterance: string }
  /** The arguments of `:intent`. */
  | { readonly kind: 'intent'; readonly text: string }
  | { readonly kind: 'wait'; readonly ms: number };

/**
 * One step a line; blank lines and lines that begin with `#` are ignored. Throws a {@link UsageError} that
 * names the line.
 */
export function parseScript(text: string, source: string): readonly ScriptStep[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .map((line, index) => ({ line: line.trim(), number: index + 1 }))
    .filter(({ line }) => line !== '' && !line.startsWith('#'))
    .map(({ line, number }) => parseStep(line, `${source}, line ${number}`));
}

function parseStep(line: string, position: string): ScriptStep {
  if (/^:intent\s/.test(line)) return { kind: 'intent', text: line.replace(/^:intent\s+/, '') };
  if (!line.startsWith('+')) return { kind: 'say', utterance: line === '…' ? '...' : line };
  const ms = readDuration(line.slice(1).trim());
  if (ms !== undefined) return { kind: 'wait', ms };
  throw new UsageError(
    `${position}: ${quoted(line)} is not a duration: write + and ${DURATION_EXAMPLES}.`,
  );
}

/** `-` is standard input. Rejects with a {@link UsageError}. */
export async function readScript(
  file: string,
  input: NodeJS.ReadableStream = process.stdin,
): Promise<readonly ScriptStep[]> {
  const source = file === '-' ? 'standard input' : file;
  const bytes = file === '-' ? await buffer(input) : await readBytes(file);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UsageError(`The script ${quoted(source)} is not text: give a file in UTF-8.`);
  }
  const steps = parseScript(text, source);
  if (steps.some(({ kind }) => kind !== 'wait')) return steps;
  throw new UsageError(
    `The script ${quoted(source)} contains no utterance or intent: write one a line.`,
  );
}

async function readBytes(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (error) {
    const remedy = 'give a file with one utterance a line, or - for standard input';
    throw new UsageError(`The script ${quoted(file)} ${fileProblem(error)}: ${remedy}.`);
  }
}
