import { Option } from 'commander';
import { newCommand, readCommand, readPort } from './command';
import { failOption, type InitialFaults } from './fail-option';

export interface ServeOptions {
  /** Of Login with Amazon; the others follow. 0: any that are free. */
  readonly port: number;
  readonly clientId?: string;
  readonly clientSecret?: string;
  readonly vendor: string;
  /** Where the Skill Management API keeps its skills; in memory without one. */
  readonly state?: string;
  readonly fail: InitialFaults;
  readonly json: boolean;
}

const SUMMARY =
  'Login with Amazon, Alexa’s customer profile API, the Ride Hailer service, DynamoDB and the Skill\n' +
  'Management API on this machine, until Ctrl+C.';

/** Throws a `UsageError`. */
export function readServeOptions(args: readonly string[]): ServeOptions | { help: string } {
  const command = newCommand('npm run simulator --', SUMMARY)
    .addOption(
      new Option('--port <N>', 'of the first server; the others take the next ones')
        .argParser(readPort)
        .default(0, 'any that are free'),
    )
    .option('--client-id <ID>', 'the service’s client at Login with Amazon (default: a new one)')
    .option('--client-secret <SECRET>', 'its secret (default: a new one)')
    .option('--vendor <ID>', 'of the developer account', 'M1SIMULATOR')
    .option('--state <FILE>', 'keep what was published over a restart')
    .addOption(failOption())
    .option('--json', 'one JSON object a line', false);
  return readCommand<ServeOptions>(command, args);
}
