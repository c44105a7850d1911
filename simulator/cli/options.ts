import { existsSync } from 'node:fs';
import { type Command, Option } from 'commander';
import { packageFile } from '../../skill-source/package-file';
import { AssumptionError, type Assumptions, readAssumption } from '../assumptions';
import { SCENARIO_NAMES } from '../scenarios/scenarios';
import { type Customer, CustomerError, DEFAULT_CUSTOMER, readCustomer } from '../customer/customer';
import { limitsInAccount } from '../deployed/deployment-limits';
import { newCommand, readCommand, readPort } from './command';
import { either, quoted, UsageError } from './errors';
import { localesIn, otherSkillDirectory } from './other-skill';
import { failOption, type InitialFaults, splitPair } from './name-value';
import { assumptionsHelp } from './assumptions-help';

export interface Options {
  readonly script?: string;
  readonly customer: Partial<Customer>;
  readonly assume: Partial<Assumptions>;
  readonly fail: InitialFaults;
  readonly scenario?: string;
  readonly locale: string;
  readonly json: boolean;
  readonly replay?: string;
  readonly skill?: string;
  readonly publisher?: string;
  readonly function?: string;
  readonly region?: string;
  readonly port: number;
  readonly open: boolean;
}

/** A checkout has the sources of the simulator, and the installed package does not. */
const NAME = existsSync(packageFile('simulator', 'cli'))
  ? 'npm start --'
  : 'npx voice-forward simulate';

const SUMMARY =
  'Talk to the skill on this machine. In a terminal, type what the customer says. With --script,\n' +
  '--scenario, --replay or --json, or without a terminal, a conversation is played and printed: by\n' +
  'default the sample conversation of Amazon’s documentation or, for a skill other than Ride Hailer,\n' +
  'the scenario consents. Piped standard input is a script, except with --scenario or --replay.';

const CUSTOMER_HELP =
  'Fields for --customer, each with its default; permissionsGranted may also be a list of permissions:\n\n' +
  Object.entries<unknown>({ ...DEFAULT_CUSTOMER })
    .map(([field, defaultValue]) => `  ${JSON.stringify({ [field]: defaultValue }).slice(1, -1)}`)
    .join('\n');

const EXIT_CODES =
  'Exit code: 0 without a problem; 1 with one: a response that Alexa or certification would reject, or\n' +
  'an error of the skill; 2 after another error, such as a wrong option or file.';

/** Returns the help text for `--help`. Throws a {@link UsageError}. */
export function readOptions(args: readonly string[]): Options | { readonly help: string } {
  const command: Command = newCommand(NAME, SUMMARY)
    .option(
      '--script <FILE>',
      `file with one step a line, or - for standard input; a step is ${SCRIPT_LINES}`,
    )
    .addOption(
      new Option('--customer <JSON>', 'the customer; omitted fields have their defaults')
        .argParser(readCustomerOption)
        .default({}, 'as below'),
    )
    .addOption(
      new Option('--assume <NAME=VALUE>', 'one of the assumptions below; may be repeated')
        .argParser(readAssumptionOption)
        .default({}, 'as below'),
    )
    .addOption(failOption())
    .addOption(
      new Option(
        '--scenario <NAME>',
        `play ${SCENARIO_NAMES.join(', ')}, or all; a scenario sets some fields of the customer`,
      ).argParser(readScenario),
    )
    .option('--locale <NAME>', 'locale of the device', 'en-US')
    .option(
      '--json',
      'print one JSON object a line, with "kind" "said", "card", "message", "problem", "note" or "end"',
      false,
    )
    .option(
      '--replay <FILE>',
      'replay a conversation that was saved in the inspector, with its own customer, assumptions, faults and locale',
    )
    .option(
      '--skill <DIRECTORY>',
      'directory of the skill: with skill-package/, account-linking.json if it links accounts, and the function, the first of dist/skill/index.mjs, dist/index.mjs, .cjs, .js and lambda/index.js',
    )
    .option(
      '--publisher <NAME>',
      'name of the developer, which Alexa says when the customer first opens the skill',
    )
    .option('--function <NAME>', 'talk to a deployed Lambda function, by name or ARN')
    .option(
      '--region <REGION>',
      'region of that function; by default the one that the AWS SDK finds',
    )
    .option('--port <PORT>', 'port of the inspector; 0 is a free one', readPort, 0)
    .option('--open', 'open the inspector in the browser', false)
    .addHelpText('after', () => `\n${CUSTOMER_HELP}\n\n${assumptionsHelp()}\n\n${EXIT_CODES}`);
  const options = readCommand<Options>(command, args);
  if ('help' in options) return options;
  rejectCombinations(options);
  const skill = otherSkillDirectory(options.skill);
  readLocale(options.locale, skill);
  return { ...options, ...(skill !== undefined && { skill }) };
}

function rejectCombinations(options: Options): void {
  const given = (['script', 'scenario', 'replay'] as const).filter((name) => options[name]);
  const [first, second] = given;
  if (first !== undefined && second !== undefined) {
    const words = second === 'scenario' ? 'a scenario' : 'a saved conversation';
    throw new UsageError(
      `--${first} and --${second} exclude each other: ${words} has its own utterances.`,
    );
  }
  if (options.skill !== undefined && options.function !== undefined) {
    throw new UsageError(
      '--skill and --function exclude each other: a deployed function is already a skill.',
    );
  }
  if (options.region !== undefined && options.function === undefined) {
    throw new UsageError('--region needs --function: it names the region of that function.');
  }
  if (options.function !== undefined) rejectFaults(options.fail, options.function);
}

function rejectFaults(fail: InitialFaults, functionName: string): void {
  const { faultNames } = limitsInAccount(functionName);
  const wrong = Object.keys(fail).find((name) => !faultNames.some((one) => one === name));
  if (wrong === undefined) return;
  throw new UsageError(
    `--fail ${wrong} is not available with --function: only ${either(faultNames)} can have faults.`,
  );
}

const SCRIPT_LINES =
  "an utterance, '...' for silence, '{code}' for the passcode on the phone, '+30d' to move the clock, ':intent NAME slot=value' for an intent, '# …' for a comment";

export function readCustomerOption(
  text: string,
  previous: Partial<Customer> = {},
): Partial<Customer> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new UsageError(
      `The customer ${quoted(text)} is not valid JSON: write an object like {"phoneNumber":false}.`,
    );
  }
  return { ...previous, ...withUsageError(CustomerError, () => readCustomer(value)) };
}

export function readAssumptionOption(
  text: string,
  previous: Partial<Assumptions> = {},
): Partial<Assumptions> {
  const [name, value] = splitPair(text, '--assume', 'NAME=VALUE, like tokenEchoed=false');
  return { ...previous, ...withUsageError(AssumptionError, () => readAssumption(name, value)) };
}

function withUsageError<T>(ErrorClass: new (...all: never[]) => Error, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof ErrorClass) throw new UsageError(error.message);
    throw error;
  }
}

export function readScenario(name: string): string {
  const known = [...SCENARIO_NAMES, 'all'];
  if (known.includes(name)) return name;
  throw new UsageError(`There is no scenario ${quoted(name)}: choose ${either(known)}.`);
}

/**
 * Throws a {@link UsageError} for a locale that the skill has no model for.
 *
 * @param directory @default the project of the current directory
 */
export function readLocale(name: string, directory?: string): string {
  const known = localesIn(directory);
  if (known.includes(name)) return name;
  throw new UsageError(`The skill has no locale ${quoted(name)}: choose ${either(known)}.`);
}
