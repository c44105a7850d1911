import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { fromRoot } from '../../tools/paths';

interface Step {
  readonly uses?: string;
  readonly run?: string;
}

interface Job {
  readonly environment?: string;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly concurrency?: { readonly group: string; readonly 'cancel-in-progress': boolean };
  readonly steps: readonly Step[];
}

interface Workflow {
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

export const WORKFLOWS = ['ci.yml', 'deploy.yml'];

export const textOf = (name: string): string =>
  readFileSync(fromRoot('.github', 'workflows', name), 'utf8');

export const workflow = (name: string): Workflow => parse(textOf(name)) as Workflow;

export const job = (name: string, id: string): Job => workflow(name).jobs[id]!;
