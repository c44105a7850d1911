import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from './free-port';
import { installEmulator } from './install-emulator';
import { lambdaNode } from './lambda-node';

const READY_WITHIN_MS = 30_000;

export interface Emulator {
  readonly url: string;
  readonly region: string;
  readonly account: string;
  /** Environment variables with which an AWS client or the `cdk` command uses the emulator. */
  readonly environment: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

/** @throws ToolError if the emulator cannot be installed */
export async function startEmulator(): Promise<Emulator> {
  const region = 'eu-west-1';
  const command = installEmulator();
  const nodePath = lambdaNode();
  const port = await freePort();
  const directory = mkdtempSync(join(tmpdir(), 'emulated-aws-'));
  for (const name of ['home', 'tmp', 's3', 'state']) mkdirSync(join(directory, name));
  const logFile = join(directory, 'emulator.log');
  const log = openSync(logFile, 'a');
  const url = `http://127.0.0.1:${port}`;
  const server = spawn(command, [], {
    stdio: ['ignore', log, log],
    // A process group of its own, so that its functions end with it.
    detached: true,
    // Functions inherit the emulator's environment, so the emulator gets no variables of this process.
    env: {
      PATH: `${dirname(nodePath)}:/usr/bin:/bin`,
      HOME: join(directory, 'home'),
      TMPDIR: join(directory, 'tmp'),
      LANG: 'C.UTF-8',
      BIND_HOST: '127.0.0.1',
      MINISTACK_HOST: '127.0.0.1',
      GATEWAY_PORT: String(port),
      MINISTACK_REGION: region,
      S3_DATA_DIR: join(directory, 's3'),
      STATE_DIR: join(directory, 'state'),
      SFTP_ENABLED: '0',
      AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
      // Enforces identity policies.
      AUTH: 'true',
    },
  });
  const cleanUp = () => killAndRemoveFiles(server, directory);
  process.once('exit', cleanUp);
  await waitUntilReady(server, `${url}/_ministack/health`, logFile);
  return {
    url,
    region,
    account: '000000000000',
    environment: {
      AWS_ENDPOINT_URL: url,
      AWS_ACCESS_KEY_ID: 'test',
      AWS_SECRET_ACCESS_KEY: 'test',
      AWS_REGION: region,
      AWS_DEFAULT_REGION: region,
      AWS_CONFIG_FILE: '/dev/null',
      AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
      AWS_EC2_METADATA_DISABLED: 'true',
      AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
    },
    stop: async () => {
      await stop(server);
      process.off('exit', cleanUp);
      cleanUp();
    },
  };
}

async function waitUntilReady(
  server: ChildProcess,
  healthUrl: string,
  logFile: string,
): Promise<void> {
  const giveUpAt = Date.now() + READY_WITHIN_MS;
  while (Date.now() < giveUpAt && isRunning(server)) {
    const answer = await fetch(healthUrl).catch(() => undefined);
    if (answer?.ok) return;
    await wait(100);
  }
  kill(server, 'SIGKILL');
  // The log is removed with the emulator's other files when this process exits.
  const logEnd = readFileSync(logFile, 'utf8').slice(-2_000);
  throw new Error(`The emulated AWS did not start. The end of its log:\n${logEnd}`);
}

const isRunning = ({ exitCode, signalCode }: ChildProcess): boolean =>
  exitCode === null && signalCode === null;

async function stop(server: ChildProcess): Promise<void> {
  if (isRunning(server)) {
    const ended = new Promise((resolve) => server.once('exit', resolve));
    kill(server, 'SIGTERM');
    const killer = setTimeout(() => kill(server, 'SIGKILL'), 5_000);
    await ended;
    clearTimeout(killer);
  }
}

function killAndRemoveFiles(server: ChildProcess, directory: string): void {
  kill(server, 'SIGKILL');
  rmSync(directory, { recursive: true, force: true });
}

function kill({ pid }: ChildProcess, signal: NodeJS.Signals): void {
  try {
    if (pid !== undefined) process.kill(-pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
