import { ASSUMPTION_NAMES, ASSUMPTIONS } from '../assumptions';
import { SCENARIO_NAMES } from '../scenarios/scenarios';
import { type Simulation } from '../simulation';
import { DURATION_EXAMPLES, readDuration } from './duration';
import { either, shown, UsageError } from './errors';
import { readScenario, readCustomerOption } from './options';
import { readFault, splitPair } from './name-value';
import { playScenarios } from './play';
import { cardText } from './print';

/** What a person in the terminal can look at and change beside talking. */
export interface Command {
  readonly name: string;
  /** What stands after the name. */
  readonly takes?: string;
  readonly does: string;
  /** Returns what is to be written. */
  run(simulation: Simulation, argument: string): Promise<string | void> | string | void;
}

class TerminalError extends UsageError {}

const NO_CARD = 'The Alexa app shows no card: none has come, or what came was followed.';

const pretty = (value: unknown): string => JSON.stringify(value, null, 2);

export const COMMANDS: readonly Command[] = [
  {
    name: 'customer',
    takes: '[JSON]',
    does: 'who speaks; with JSON, changes it: :customer {"phoneNumber":false}',
    run(simulation, argument) {
      if (argument !== '') simulation.setCustomer(readCustomerOption(argument));
      return pretty(simulation.customer);
    },
  },
  {
    name: 'new',
    takes: '[JSON]',
    does: 'somebody else comes to the device: another account, phone and app, no session',
    run(simulation, argument) {
      simulation.newCustomer(argument === '' ? {} : readCustomerOption(argument));
      return pretty(simulation.customer);
    },
  },
  {
    name: 'phone',
    does: 'the text messages on the phone',
    run: ({ phone }) => phone.join('\n') || 'No text message has come.',
  },
  {
    name: 'cards',
    does: 'the cards in the Alexa app',
    run: ({ app }) => app.cards.map(cardText).join('\n') || NO_CARD,
  },
  {
    name: 'link-in-app',
    does: 'follows the newest card in the Alexa app, and signs in there',
    async run(simulation) {
      await simulation.followLinkAccountCard();
      return simulation.customer.linked ? 'The account is linked.' : 'The account is not linked.';
    },
  },
  {
    name: 'disable',
    does: 'disables the skill in the Alexa app, which unlinks the account',
    run: (simulation) => simulation.disable(),
  },
  {
    name: 'enable',
    does: 'enables the skill again; to it, the customer is a new one',
    run: (simulation) => simulation.enable(),
  },
  {
    name: 'ledger',
    does: 'what the skill’s table holds of the customer',
    async run(simulation) {
      const item = await simulation.ledger();
      return item === undefined ? 'The table holds nothing of this customer.' : pretty(item);
    },
  },
  {
    name: 'wait',
    takes: '30d',
    does: `lets time pass: ${DURATION_EXAMPLES}`,
    async run(simulation, argument) {
      const ms = readDuration(argument);
      if (ms === undefined) {
        throw new TerminalError(`${shown(argument)} is no time: write ${DURATION_EXAMPLES}.`);
      }
      await simulation.advance(ms);
      return `It is ${new Date(simulation.clock.now()).toISOString()} now.`;
    },
  },
  {
    name: 'assume',
    takes: '[NAME=VALUE]',
    does: 'what is taken for true of Alexa; alone, lists all switches',
    run(simulation, argument) {
      if (argument !== '') {
        const [name, value] = splitPair(argument, ':assume', 'NAME=VALUE, like tokenEchoed=false');
        simulation.assume(name, value);
        return `${name} is ${value} now.`;
      }
      return ASSUMPTION_NAMES.map((name) => {
        const { meaning } = ASSUMPTIONS[name];
        return `${name}=${String(simulation.assumptions[name])}  ${meaning}`;
      }).join('\n');
    },
  },
  {
    name: 'fail',
    takes: '[NAME=KIND]',
    does: 'makes lwa, table, profile or service fail; NAME=none mends it; alone, lists what fails',
    run(simulation, argument) {
      const [, mended] = /^(\w+)=none$/.exec(argument) ?? [];
      if (mended !== undefined) simulation.fail(readFault(`${mended}=refused`, ':fail')[0], null);
      else if (argument !== '') simulation.fail(...readFault(argument, ':fail'));
      const failing = Object.entries(simulation.services.faults.all());
      return failing.map((pair) => pair.join('=')).join('\n') || 'Nothing fails.';
    },
  },
  {
    name: 'scenario',
    takes: 'NAME',
    does: `plays ${either([...SCENARIO_NAMES, 'all'])}`,
    async run(simulation, argument) {
      await playScenarios(simulation, readScenario(argument), {});
    },
  },
];
