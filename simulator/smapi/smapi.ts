import { listen, type Recorder } from '../http';
import { smapiApp } from './app';
import { type AuthorizationOptions } from './authorization';
import { ContractProblems, type ContractProblem } from './contract-problems';
import { Controls } from './controls';
import { Imports } from './imports';
import { type AlexaMayInvoke } from './package/validate-package';
import { Skills } from './skills';
import { readState, writeState } from './state-file';
import { Uploads } from './uploads';

export interface SmapiOptions extends AuthorizationOptions {
  readonly clock: { now(): number };
  /** Receives each request and response, except uploads of packages. @default nothing is recorded */
  readonly record?: Recorder;
  readonly vendorId: string;
  /** On 127.0.0.1. @default any free port */
  readonly port?: number;
  /** Keeps the skills between runs. @default only in memory */
  readonly stateFile?: string;
  /** @default no failures */
  readonly controls?: Controls;
  /** Whether a function allows Alexa to invoke it for a skill. @default always */
  readonly alexaMayInvoke?: AlexaMayInvoke;
}

export interface Smapi {
  /** Without a trailing slash. */
  readonly url: string;
  readonly skills: Skills;
  readonly controls: Controls;
  /** Grows while the simulator runs. */
  readonly problems: readonly ContractProblem[];
  /** @throws ContractViolationError when a response of the simulator violated the contract */
  close(): Promise<void>;
}

/** Starts a simulation of Amazon's Skill Management API (SMAPI) on loopback. */
export async function startSmapi(options: SmapiOptions): Promise<Smapi> {
  const { clock, vendorId, stateFile, port } = options;
  const now = () => clock.now();
  const controls = options.controls ?? new Controls();
  const alexaMayInvoke = options.alexaMayInvoke ?? (() => true);
  const state = readState(stateFile);
  const problems = new ContractProblems();
  const skills = new Skills(state, vendorId, now);
  let url = '';
  const context = {
    vendorId,
    skills,
    uploads: new Uploads(() => url, now),
    imports: new Imports(state, skills, controls, now, alexaMayInvoke),
    controls,
    alexaMayInvoke,
    now,
  };
  const record = options.record ?? { add: () => undefined };
  const onChange = () => writeState(stateFile, state);
  const app = smapiApp({ context, authorization: options, problems, record, onChange });
  const listening = await listen(app, { port });
  url = listening.url;
  return {
    url,
    skills,
    controls,
    problems: problems.all(),
    close: async () => {
      await listening.close();
      problems.assertNoDefect();
    },
  };
}
