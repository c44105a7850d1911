import { Option } from 'commander';
import { newCommand, readCommand, readPort } from './command';
import { failOption, type InitialFaults } from './name-value';

export interface ServeOptions {
  /** Port of Login with Amazon; the other servers use the next ones. 0 selects free ports. */
  readonly port: number;
  readonly clientId?: string;
  readonly clientSecret?: string;
  readonly vendor: string;
  /** File that keeps the skills of the simulated SMAPI. @default in memory */
  readonly state?: string;
  readonly fail: InitialFaults;
  readonly json: boolean;
}

const SUMMARY =
  'Simulates Login with Amazon, Alexa’s customer profile API, the Ride Hailer service, DynamoDB and\n' +
  'the Skill Management API on this machine, until Ctrl+C, and prints their addresses and credentials.';

/** Returns the help text for `--help`. Throws a `UsageError`. */
export function readServeOptions(args: readonly string[]): ServeOptions | { help: string } {
  const command = newCommand('npm run simulator --', SUMMARY)
    .addOption(
      new Option('--port <N>', 'port of Login with Amazon; the other servers use the next four')
        .argParser(readPort)
        .default(0, 'free ports'),
    )
    .option(
      '--client-id <ID>',
      'client id of the service at Login with Amazon (default: a new one)',
    )
    .option('--client-secret <SECRET>', 'client secret of the service (default: a new one)')
    .option('--vendor <ID>', 'vendor id of the developer account', 'M1SIMULATOR')
    .option('--state <FILE>', 'file that keeps the published skills across restarts')
    .addOption(failOption())
    .option('--json', 'print one JSON object a line, with "kind" "started" or "message"', false);
  return readCommand<ServeOptions>(command, args);
}
