import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { projectFile } from '../project-files';
import { MissingBundleError, UnusableFunctionError } from './errors';
import { Instance, type InstanceOptions, type Invocation } from './instance';

/** Where the simulator's Alexa sends its requests. */
export interface SkillEndpoint {
  /** An event at a time and process: those that come meanwhile get a process of their own, as on Lambda. */
  invoke(envelope: unknown): Promise<Invocation>;
  /** The function sees the real time and this much more. */
  moveClock(offsetMs: number): Promise<void>;
  /** Every line that its processes wrote to standard output and error so far. */
  readonly written: readonly string[];
  close(): Promise<void>;
}

export interface FunctionOptions {
  /** An ES module: `dist/skill/index.mjs`. */
  readonly bundle: string;
  /** An export of it; what stands before a dot is left out, as in `index.handler`. @default handler */
  readonly handler?: string;
  /** All that it sees beside Lambda's own variables. */
  readonly environment: Readonly<Record<string, string>>;
  /** A longer invocation is cut off, its process ended. @default 8000 */
  readonly timeLimitMs?: number;
  /** @default 0 */
  readonly clockOffsetMs?: number;
  /** The Node to run it on, to have Lambda's. @default the one that runs the simulator */
  readonly nodePath?: string;
  /** Told each port of this machine that the function could not connect to. @default nobody is */
  readonly refused?: (port: number) => void;
}

const FUNCTION_NAME = 'ride-hailer';
const TIME_LIMIT_MS = 8_000;

/**
 * Starts a built Lambda function in a process of its own. Rejects with a `FunctionHostError` where
 * there is no bundle, or it can't be loaded.
 */
export async function startFunction(options: FunctionOptions): Promise<SkillEndpoint> {
  const bundle = resolve(options.bundle);
  if (!existsSync(bundle)) throw new MissingBundleError(bundle);
  const written: string[] = [];
  const instances = new Set<Instance>();
  const idle: Instance[] = [];
  let clockOffsetMs = options.clockOffsetMs ?? 0;
  const settings = instanceOptions(bundle, options, (line) => written.push(line));

  const start = async (): Promise<Instance> => {
    const instance = await Instance.start({ ...settings, clockOffsetMs });
    instances.add(instance);
    return instance;
  };
  idle.push(await start());

  return {
    written,
    invoke: async (envelope) => {
      try {
        const instance = takeAlive(idle, instances) ?? (await start());
        const invocation = await instance.invoke(envelope);
        idle.push(instance);
        return invocation;
      } catch (error) {
        if (!(error instanceof UnusableFunctionError)) throw error;
        return { error: error.error, timedOut: false, durationMs: 0, logs: [] };
      }
    },
    moveClock: async (offsetMs) => {
      clockOffsetMs = offsetMs;
      const alive = [...instances].filter((instance) => instance.alive);
      await Promise.all(alive.map((instance) => instance.moveClock(offsetMs)));
    },
    close: async () => {
      await Promise.all([...instances].map((instance) => instance.stop()));
    },
  };
}

/** One that waits for work; those that ended meanwhile are let go. */
function takeAlive(idle: Instance[], instances: Set<Instance>): Instance | undefined {
  for (;;) {
    const instance = idle.pop();
    if (!instance || instance.alive) return instance;
    instances.delete(instance);
  }
}

function instanceOptions(
  bundle: string,
  options: FunctionOptions,
  heard: (line: string) => void,
): Omit<InstanceOptions, 'clockOffsetMs'> {
  const { environment, timeLimitMs = TIME_LIMIT_MS, nodePath = process.execPath } = options;
  const { refused = () => undefined } = options;
  const handler = (options.handler ?? 'handler').split('.').at(-1)!;
  const region = environment['AWS_REGION'] ?? 'eu-west-1';
  return {
    bundle,
    handler,
    timeLimitMs,
    nodePath,
    heard,
    refused,
    runtime: projectFile('simulator', 'function-host', 'runtime.mjs'),
    functionArn: `arn:aws:lambda:${region}:123456789012:function:${FUNCTION_NAME}:live`,
    environment: {
      AWS_LAMBDA_FUNCTION_NAME: FUNCTION_NAME,
      AWS_LAMBDA_FUNCTION_VERSION: '1',
      AWS_REGION: region,
      _HANDLER: `index.${handler}`,
      LAMBDA_TASK_ROOT: dirname(bundle),
      TZ: ':UTC',
      NODE_OPTIONS: '--enable-source-maps',
      ...environment,
    },
  };
}
