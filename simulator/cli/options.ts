import { type Command, Option } from 'commander';
import { AssumptionError, type Assumptions, readAssumption } from '../assumptions';
import { SCENARIO_NAMES } from '../scenarios/scenarios';
import { type Customer, CustomerError, DEFAULT_CUSTOMER, readCustomer } from '../customer/customer';
import { inAccount } from '../deployed/deployed';
import { newCommand, readCommand, readPort } from './command';
import { either, shown, UsageError } from './errors';
import { failOption, type InitialFaults } from './fail-option';
import { localesIn } from './other-skill';
import { splitPair } from './name-value';
import { assumptionsHelp } from './assumptions-help';

/** What `npm start` was asked for. */
export interface Options {
  /** A file, or `-` for standard input. */
  readonly script?: string;
  readonly customer: Partial<Customer>;
  readonly assume: Partial<Assumptions>;
  readonly fail: InitialFaults;
  /** One of `SCENARIO_NAMES`, or `all`. */
  readonly scenario?: string;
  readonly locale: string;
  readonly json: boolean;
  /** A conversation that was saved on the page. */
  readonly replay?: string;
  /** The folder of another skill than the project's own. */
  readonly skill?: string;
  /** A deployed Lambda function to talk to, by name or ARN. */
  readonly function?: string;
  readonly region?: string;
  /** Of the page; 0 is any that is free. */
  readonly port: number;
  /** Whether the page is opened in the browser. */
  readonly open: boolean;
}

class OptionError extends UsageError {}

const SUMMARY =
  'Talk to the skill on this machine. In a terminal, type what you say. Otherwise a script, a scenario\n' +
  'of the conversation, or the conversation of Amazon’s document is played and printed.';

const CUSTOMER =
  'Fields for --customer, each with its default:\n\n' +
  Object.entries<unknown>({ ...DEFAULT_CUSTOMER })
    .map(([field, standard]) => `  ${JSON.stringify({ [field]: standard }).slice(1, -1)}`)
    .join('\n');

const EXIT_CODES =
  'Exit code: 0 without a problem, 1 with one (an answer that Alexa would have refused), 2 for a wrong\n' +
  'option, customer, switch or file.';

/** Throws a {@link UsageError}: one sentence for whatever is wrong. */
export function readOptions(args: readonly string[]): Options | { readonly help: string } {
  const command: Command = newCommand('npm start --', SUMMARY)
    .option('--script <FILE>', `one step a line, - for standard input: ${SCRIPT_LINES}`)
    .addOption(
      new Option('--customer <JSON>', 'who speaks; fields that are left out keep their defaults')
        .argParser(readCustomerOption)
        .default({}, 'as below'),
    )
    .addOption(
      new Option('--assume <NAME=VALUE>', 'one of the switches below; may be repeated')
        .argParser(readAssumptionOption)
        .default({}, 'as below'),
    )
    .addOption(failOption())
    .addOption(
      new Option('--scenario <NAME>', `${SCENARIO_NAMES.join(', ')}, or all`).argParser(
        readScenario,
      ),
    )
    .option('--locale <NAME>', 'the language that is spoken', 'en-US')
    .option('--json', 'one JSON object a line: said, card, message, problem, end', false)
    .option('--replay <FILE>', 'plays a conversation that was saved on the page')
    .option(
      '--skill <FOLDER>',
      'another skill: its skill-package/, account-linking.json, and its function, dist/index.mjs or .js',
    )
    .option('--function <NAME>', 'talks to a Lambda function that is deployed, by name or ARN')
    .option('--region <REGION>', 'of that function; otherwise as the AWS SDK finds it')
    .option('--port <PORT>', 'of the page, which a terminal gets', readPort, 0)
    .option('--open', 'opens the page in the browser', false)
    .addHelpText('after', () => `\n${CUSTOMER}\n\n${assumptionsHelp()}\n\n${EXIT_CODES}`);
  const options = readCommand<Options>(command, args);
  if ('help' in options) return options;
  refuseTogether(options);
  readLocale(options.locale, options.skill);
  return options;
}

function refuseTogether(options: Options): void {
  const given = (['script', 'scenario', 'replay'] as const).filter((name) => options[name]);
  const [first, second] = given;
  if (first !== undefined && second !== undefined) {
    const words = second === 'scenario' ? 'a scenario' : 'a saved conversation';
    throw new OptionError(
      `--${first} and --${second} were both given: ${words} has words of its own, so take one.`,
    );
  }
  if (options.skill !== undefined) refuseForeignWords(options);
  if (options.region !== undefined && options.function === undefined) {
    throw new OptionError('--region was given without --function: it says where the function is.');
  }
  if (options.function !== undefined) refuseFaults(options.fail, options.function);
}

/** Scenarios are said in Ride Hailer's words, and a deployed function is a skill by itself. */
function refuseForeignWords({ scenario, function: name }: Options): void {
  const other = scenario !== undefined ? 'scenario' : name !== undefined ? 'function' : undefined;
  if (other === undefined) return;
  throw new OptionError(
    `--skill and --${other} were both given: talk to another skill in a terminal, or by --script.`,
  );
}

function refuseFaults(fail: InitialFaults, functionName: string): void {
  const { canFail } = inAccount(functionName);
  const wrong = Object.keys(fail).find((name) => !canFail.some((one) => one === name));
  if (wrong === undefined) return;
  throw new OptionError(
    `--fail ${wrong} was given with --function: of a deployed function only ${either(canFail)} can be made to fail.`,
  );
}

const SCRIPT_LINES =
  "what is said, '...' for silence, '{code}' in it for the passcode on the phone, '+30d' lets time pass, '# …' is left out";

export function readCustomerOption(
  text: string,
  before: Partial<Customer> = {},
): Partial<Customer> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new OptionError(
      `The customer ${shown(text)} is no JSON: write an object like {"phoneNumber":false}.`,
    );
  }
  return { ...before, ...reworded(CustomerError, () => readCustomer(value)) };
}

export function readAssumptionOption(
  text: string,
  before: Partial<Assumptions> = {},
): Partial<Assumptions> {
  const [name, value] = splitPair(text, '--assume', 'NAME=VALUE, like tokenEchoed=false');
  return { ...before, ...reworded(AssumptionError, () => readAssumption(name, value)) };
}

/** What other parts say of a value is said to the person as it is. */
function reworded<T>(kind: new (...all: never[]) => Error, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof kind) throw new OptionError(error.message);
    throw error;
  }
}

export function readScenario(name: string): string {
  const known = [...SCENARIO_NAMES, 'all'];
  if (known.includes(name)) return name;
  throw new OptionError(`There is no scenario ${shown(name)}: choose ${either(known)}.`);
}

/**
 * Throws a {@link UsageError} for a language that the skill has no model of.
 *
 * @param folder of the skill, where it is another than the project's own
 */
export function readLocale(name: string, folder?: string): string {
  const known = localesIn(folder);
  if (known.includes(name)) return name;
  throw new OptionError(`The skill doesn't speak ${shown(name)}: choose ${either(known)}.`);
}
