import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
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
const jest = 'node_modules/jest/bin/jest.js';

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
    command: [node, '--import', 'tsx', 'bin/app.ts'],
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
    mostSeconds: 15,
    command: [node, jest, '--silent'],
    needs: jest,
    times: 1,
  },
];

export interface LoopFigure {
  readonly step: LoopStep;
  /** The middle of the runs, in seconds; undefined where there is nothing to run. */
  readonly seconds?: number;
  /** A command that failed is no figure. */
  readonly failed?: true;
}

export async function measureLoop(): Promise<LoopFigure[]> {
  const figures: LoopFigure[] = [];
  for (const step of LOOP) figures.push(await measureStep(step));
  return figures;
}

async function measureStep(step: LoopStep): Promise<LoopFigure> {
  if (!existsSync(fromRoot(step.needs))) return { step };
  const times: number[] = [];
  for (let time = 0; time < step.times; time++) {
    const started = performance.now();
    const code = await run(step.command);
    if (code !== 0) return { step, failed: true };
    times.push((performance.now() - started) / 1000);
  }
  return { step, seconds: times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]! };
}

function run([command, ...rest]: readonly string[]): Promise<number | null> {
  const child = spawn(command!, rest, { cwd: fromRoot(), stdio: 'ignore', env: process.env });
  return new Promise((resolve) => {
    child.on('error', () => resolve(null));
    child.on('close', resolve);
  });
}
