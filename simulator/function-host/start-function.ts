import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { packageFile } from '../../skill-source/package-file';
import { MissingBundleError, UnusableFunctionError } from './errors';
import { Instance, type InstanceOptions, type Invocation } from './instance';

/** The function that the simulated Alexa invokes. */
export interface SkillEndpoint {
  /** A local bundle runs concurrent invocations in separate processes, as Lambda does. */
  invoke(envelope: unknown): Promise<Invocation>;
  /** @param offsetMs ahead of the real time */
  moveClock(offsetMs: number): Promise<void>;
  /** Lines on standard output and error; of a deployed function, the last 4 KB of each invocation's log. */
  readonly outputLines: readonly string[];
  close(): Promise<void>;
}

export interface FunctionOptions {
  /** An ES module or a CommonJS file. */
  readonly bundle: string;
  /** Name of the export, also as `index.handler`. @default handler */
  readonly handler?: string;
  /** Added to Lambda's own variables. */
  readonly environment: Readonly<Record<string, string>>;
  /** A longer invocation is aborted together with its process. @default 8000 */
  readonly timeLimitMs?: number;
  /** @default 0 */
  readonly clockOffsetMs?: number;
  /** Called with each local port that refused a connection of the function. @default not called */
  readonly onRefused?: (port: number) => void;
}

const FUNCTION_NAME = 'ride-hailer';
const TIME_LIMIT_MS = 8_000;

/** Rejects with a `FunctionHostError` if the bundle does not exist or fails to load. */
export async function startFunction(options: FunctionOptions): Promise<SkillEndpoint> {
  const bundle = resolve(options.bundle);
  if (!existsSync(bundle)) throw new MissingBundleError(bundle);
  const outputLines: string[] = [];
  const instances = new Set<Instance>();
  const idle: Instance[] = [];
  let clockOffsetMs = options.clockOffsetMs ?? 0;
  const settings = instanceOptions(bundle, options, (line) => outputLines.push(line));

  const start = async (): Promise<Instance> => {
    const instance = await Instance.start({ ...settings, clockOffsetMs });
    instances.add(instance);
    return instance;
  };
  idle.push(await start());

  return {
    outputLines,
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
      const alive = [...instances].filter((instance) => instance.isAlive);
      await Promise.all(alive.map((instance) => instance.moveClock(offsetMs)));
    },
    close: async () => {
      await Promise.all([...instances].map((instance) => instance.stop()));
    },
  };
}

function takeAlive(idle: Instance[], instances: Set<Instance>): Instance | undefined {
  for (;;) {
    const instance = idle.pop();
    if (!instance || instance.isAlive) return instance;
    instances.delete(instance);
  }
}

function instanceOptions(
  bundle: string,
  options: FunctionOptions,
  onLine: (line: string) => void,
): Omit<InstanceOptions, 'clockOffsetMs'> {
  const { environment, timeLimitMs = TIME_LIMIT_MS, onRefused = () => undefined } = options;
  const handler = (options.handler ?? 'handler').split('.').at(-1)!;
  const region = environment['AWS_REGION'] ?? 'eu-west-1';
  return {
    bundle,
    handler,
    timeLimitMs,
    onLine,
    onRefused,
    runtime: packageFile('simulator', 'function-host', 'runtime.mjs'),
    functionArn: `arn:aws:lambda:${region}:123456789012:function:${FUNCTION_NAME}:live`,
    environment: {
      AWS_LAMBDA_FUNCTION_NAME: FUNCTION_NAME,
      AWS_LAMBDA_FUNCTION_VERSION: '1',
      AWS_REGION: region,
      _HANDLER: `index.${handler}`,
      LAMBDA_TASK_ROOT: dirname(bundle),
      NODE_PATH: dirname(bundle),
      TZ: ':UTC',
      NODE_OPTIONS: '--enable-source-maps',
      ...environment,
    },
  };
}
