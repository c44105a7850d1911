import { listen, type Recorder } from '../http';
import { smapiApp } from './app';
import { type Developers } from './bearer';
import { Imports } from './imports';
import { type MayInvoke } from './package/judge';
import { Problems, type Problem } from './problems';
import { Skills } from './skills';
import { readState, writeState } from './state-file';
import { Switches } from './switches';
import { Uploads } from './uploads';

export interface SmapiOptions extends Developers {
  /** Its time is the simulator's. */
  readonly clock: { now(): number };
  /** Where each request and answer is written down. @default nowhere */
  readonly record?: Recorder;
  /** The one vendor whose skills are here. */
  readonly vendorId: string;
  /** On 127.0.0.1. @default any that is free */
  readonly port?: number;
  /** Keeps the skills over a restart. @default kept in memory alone */
  readonly stateFile?: string;
  /** Thrown from the start. @default none */
  readonly switches?: Switches;
  /** Whether Alexa may call a function that a manifest names. @default every one */
  readonly mayInvoke?: MayInvoke;
}

export interface Smapi {
  /** Base of every path, without a slash at its end. */
  readonly url: string;
  /** What Alexa has: manifests, models, account linking with its secret, enablement. */
  readonly skills: Skills;
  readonly switches: Switches;
  /** Every breach of the contract so far. */
  readonly problems: readonly Problem[];
  /** @throws AnswerBreaksContractError when an answer of the simulator's own broke the contract */
  close(): Promise<void>;
}

/** Plays Amazon's Skill Management API on loopback. */
export async function startSmapi(options: SmapiOptions): Promise<Smapi> {
  const { clock, vendorId, stateFile, port } = options;
  const now = () => clock.now();
  const switches = options.switches ?? new Switches();
  const mayInvoke = options.mayInvoke ?? (() => true);
  const state = readState(stateFile);
  const problems = new Problems();
  const skills = new Skills(state, vendorId, now);
  let url = '';
  const uploads = new Uploads(() => url, now);
  const alexa = {
    vendorId,
    skills,
    uploads,
    imports: new Imports(state, skills, switches, now, mayInvoke),
    switches,
    mayInvoke,
    now,
  };
  const record = options.record ?? { add: () => undefined };
  const changed = () => writeState(stateFile, state);
  const app = smapiApp({ alexa, developers: options, problems, record, changed });
  const listening = await listen(app, { port });
  url = listening.url;
  return {
    url,
    skills,
    switches,
    problems: problems.all(),
    close: async () => {
      await listening.close();
      problems.throwOwn();
    },
  };
}
