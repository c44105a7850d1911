import { ASSUMPTION_NAMES, ASSUMPTIONS } from '../assumptions';
import { modelOf } from '../alexa/context';
import { fromCleanState, resetSimulation } from '../reset';
import { SCENARIO_NAMES } from '../scenarios/scenarios';
import { type Simulation } from '../simulation';
import { DURATION_EXAMPLES, readDuration } from './duration';
import { either, quoted, UsageError } from './errors';
import { INTENT_FORM, readIntent } from './intent-input';
import { readFault, splitPair } from './name-value';
import { readCustomerOption, readScenario } from './options';
import { playScenarios } from './play';
import { cardText } from './print';

export const GROUPS = ['Conversation', 'Customer', 'Details', 'Faults and assumptions'] as const;

export interface Command {
  readonly name: string;
  readonly group: (typeof GROUPS)[number];
  /** The argument, for the help. */
  readonly takes?: string;
  readonly help: string;
  /** Returns the text to write. */
  run(simulation: Simulation, argument: string): Promise<string | void> | string | void;
}

const pretty = (value: unknown): string => JSON.stringify(value, null, 2);

export const COMMANDS: readonly Command[] = [
  {
    name: 'intent',
    group: 'Conversation',
    takes: 'NAME slot=value',
    help: `send an intent without speech: ${INTENT_FORM}`,
    run: (simulation, argument) => simulation.sendIntent(readIntent(argument, modelOf(simulation))),
  },
  {
    name: 'scenario',
    group: 'Conversation',
    takes: 'NAME',
    help: `play ${either([...SCENARIO_NAMES, 'all'])}, from the simulator’s initial state`,
    async run(simulation, argument) {
      const name = readScenario(argument);
      await fromCleanState(simulation, () => playScenarios(simulation, name, {}));
    },
  },
  {
    name: 'wait',
    group: 'Conversation',
    takes: '30d',
    help: `move the clock: ${DURATION_EXAMPLES}`,
    async run(simulation, argument) {
      const ms = readDuration(argument);
      if (ms === undefined) {
        throw new UsageError(`${quoted(argument)} is not a duration: write ${DURATION_EXAMPLES}.`);
      }
      await simulation.advance(ms);
      return `It is ${new Date(simulation.clock.now()).toISOString()} now.`;
    },
  },
  {
    name: 'new',
    group: 'Conversation',
    takes: '[JSON]',
    help: 'start a conversation with a new customer; faults and assumptions stay',
    run(simulation, argument) {
      simulation.newCustomer(argument === '' ? {} : readCustomerOption(argument));
      return pretty(simulation.customer);
    },
  },
  {
    name: 'reset',
    group: 'Conversation',
    help: 'reset everything: customer, faults, assumptions and clock',
    async run(simulation) {
      await resetSimulation(simulation);
      return 'Customer, faults, assumptions and clock are as at the start.';
    },
  },
  {
    name: 'customer',
    group: 'Customer',
    takes: '[JSON]',
    help: 'show the customer; with JSON, change it: :customer {"phoneNumber":false}',
    run(simulation, argument) {
      if (argument !== '') simulation.setCustomer(readCustomerOption(argument));
      return pretty(simulation.customer);
    },
  },
  {
    name: 'phone',
    group: 'Customer',
    help: 'show the text messages on the phone',
    run: ({ phone }) => phone.join('\n') || 'There is no text message.',
  },
  {
    name: 'cards',
    group: 'Customer',
    help: 'show the cards in the Alexa app',
    run: ({ app }) => app.cards.map(cardText).join('\n') || 'There is no card in the Alexa app.',
  },
  {
    name: 'link-in-app',
    group: 'Customer',
    help: 'link the account with the newest card in the Alexa app',
    async run(simulation) {
      await simulation.followLinkAccountCard();
      return simulation.customer.linked ? 'The account is linked.' : 'The account is not linked.';
    },
  },
  {
    name: 'disable',
    group: 'Customer',
    help: 'disable the skill in the Alexa app, which unlinks the account',
    run: (simulation) => simulation.disable(),
  },
  {
    name: 'enable',
    group: 'Customer',
    help: 'enable the skill; a customer who disabled it gets a new user id',
    run: (simulation) => simulation.enable(),
  },
  {
    name: 'ledger',
    group: 'Details',
    help: 'show the customer’s item in the skill’s table',
    async run(simulation) {
      const item = await simulation.ledger();
      return item === undefined ? 'The table has no item of this customer.' : pretty(item);
    },
  },
  {
    name: 'assume',
    group: 'Faults and assumptions',
    takes: '[NAME=VALUE]',
    help: 'set an assumption; without an argument, list all',
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
    group: 'Faults and assumptions',
    takes: '[NAME=KIND]',
    help: 'make lwa, table, profile or service fail; NAME=none ends it; without an argument, list faults',
    run(simulation, argument) {
      const [, ended] = /^(\w+)=none$/.exec(argument) ?? [];
      // `readFault` checks the name, and needs a kind, which is not used.
      if (ended !== undefined) simulation.fail(readFault(`${ended}=refused`, ':fail')[0], null);
      else if (argument !== '') simulation.fail(...readFault(argument, ':fail'));
      const faults = Object.entries(simulation.services.faults.byName());
      return faults.map((pair) => pair.join('=')).join('\n') || 'There is no fault.';
    },
  },
];
