import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fromRoot } from '../../tools/paths';

/** One command of the developer's day, and how long it may take. */
export interface LoopStep {
  readonly label: string;
  readonly mostSeconds: number;
  readonly command: readonly string[];
  /** Files without which there is nothing to measure. */
  readonly needs: string;
  readonly times: number;
}

const node = process.execPath;

export const LOOP: readonly LoopStep[] = [
  {
    label: 'build of all bundles',
    mostSeconds: 1,
    command: [node, '--import', 'tsx', 'tools/build/main.ts'],
    needs: 'simulator/cli/main.ts',
    times: 3,
  },
  {
    label: '`cdk synth`',
    mostSeconds: 2.5,
    command: [
      node,
      'node_modules/aws-cdk/bin/cdk',
      'synth',
      '--quiet',
      '--output',
      '.cache/cdk.out',
    ],
    needs: 'bin/app.ts',
    times: 3,
  },
  {
    label: 'all courses of the conversation',
    mostSeconds: 2,
    command: [node, 'dist/simulator/main.cjs', '--course', 'all', '--json'],
    needs: 'simulator/cli/main.ts',
    times: 3,
  },
  {
    label: 'unit tests',
    mostSeconds: 30,
    command: [node, 'node_modules/jest/bin/jest.js', '--selectProjects', 'unit', '--silent'],
    needs: 'jest.config.js',
    times: 3,
  },
];

export interface LoopFigure {
  readonly step: LoopStep;
  /** The middle of the runs, in seconds; undefined where there is nothing to run. */
  readonly seconds?: number;
  /** Why there is no figure: a command that failed is none. */
  readonly failed?: string;
}

export async function measureLoop(steps = LOOP): Promise<LoopFigure[]> {
  const figures: LoopFigure[] = [];
  for (const step of steps) figures.push(await measureStep(step));
  return figures;
}

async function measureStep(step: LoopStep): Promise<LoopFigure> {
  if (!existsSync(fromRoot(step.needs))) return { step };
  const times: number[] = [];
  for (let time = 0; time < step.times; time++) {
    const started = performance.now();
    const failed = await whyFailed(step.command);
    if (failed !== undefined) return { step, failed };
    times.push((performance.now() - started) / 1000);
  }
  return { step, seconds: times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]! };
}

/** So that the bench ends within its five minutes, whatever hangs. */
const PATIENCE_MS = 150_000;
const TAIL = 2_000;

/** Runs a command; undefined if it went well, and else how it ended and the last that it said. */
function whyFailed([command, ...rest]: readonly string[]): Promise<string | undefined> {
  const child = spawn(command!, rest, {
    cwd: fromRoot(),
    env: { ...process.env, NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
  let said = '';
  const listen = (chunk: Buffer) => (said = (said + String(chunk)).slice(-TAIL));
  child.stdout.on('data', listen);
  child.stderr.on('data', listen);
  return new Promise((resolve) => {
    const end = (how: string | undefined) => {
      clearTimeout(timer);
      resolve(how === undefined ? undefined : `${how}\n${said}`);
    };
    child.on('error', (error) => end(error.message));
    child.on('exit', (code, signal) =>
      end(code === 0 ? undefined : `ended with ${code ?? signal}`),
    );
  });
}
