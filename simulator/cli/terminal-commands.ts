import { ASSUMPTION_NAMES, ASSUMPTIONS } from '../assumptions';
import { COURSE_NAMES } from '../courses';
import { type World } from '../world';
import { DURATION_EXAMPLES, readDuration } from './duration';
import { either, shown, UsageError } from './errors';
import { readCourse, readCustomerOption } from './options';
import { readFault, splitPair } from './pairs';
import { playCourses } from './play';
import { cardText } from './print';

/** What a person in the terminal can look at and change beside talking. */
export interface Command {
  readonly name: string;
  /** What stands after the name. */
  readonly takes?: string;
  readonly does: string;
  /** Returns what is to be written. */
  run(world: World, argument: string): Promise<string | void> | string | void;
}

class TerminalError extends UsageError {}

const NO_CARD = 'The Alexa app shows no card: none has come, or what came was followed.';

const pretty = (value: unknown): string => JSON.stringify(value, null, 2);

export const COMMANDS: readonly Command[] = [
  {
    name: 'customer',
    takes: '[JSON]',
    does: 'who speaks; with JSON, changes it: :customer {"phoneNumber":false}',
    run(world, argument) {
      if (argument !== '') world.setCustomer(readCustomerOption(argument));
      return pretty(world.customer);
    },
  },
  {
    name: 'new',
    takes: '[JSON]',
    does: 'somebody else comes to the device: another account, phone and app, no session',
    run(world, argument) {
      world.newCustomer(argument === '' ? {} : readCustomerOption(argument));
      return pretty(world.customer);
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
    async run(world) {
      await world.followLinkAccountCard();
      return world.customer.linked ? 'The account is linked.' : 'The account is not linked.';
    },
  },
  {
    name: 'disable',
    does: 'disables the skill in the Alexa app, which unlinks the account',
    run: (world) => world.disable(),
  },
  {
    name: 'enable',
    does: 'enables the skill again; to it, the customer is a new one',
    run: (world) => world.enable(),
  },
  {
    name: 'ledger',
    does: 'what the skill’s table holds of the customer',
    async run(world) {
      const item = await world.ledger();
      return item === undefined ? 'The table holds nothing of this customer.' : pretty(item);
    },
  },
  {
    name: 'wait',
    takes: '30d',
    does: `lets time pass: ${DURATION_EXAMPLES}`,
    async run(world, argument) {
      const ms = readDuration(argument);
      if (ms === undefined) {
        throw new TerminalError(`${shown(argument)} is no time: write ${DURATION_EXAMPLES}.`);
      }
      await world.advance(ms);
      return `It is ${new Date(world.clock.now()).toISOString()} now.`;
    },
  },
  {
    name: 'assume',
    takes: '[NAME=VALUE]',
    does: 'what is taken for true of Alexa; alone, lists all switches',
    run(world, argument) {
      if (argument !== '') {
        const [name, value] = splitPair(argument, ':assume', 'NAME=VALUE, like tokenEchoed=false');
        world.assume(name, value);
        return `${name} is ${value} now.`;
      }
      return ASSUMPTION_NAMES.map((name) => {
        const { meaning } = ASSUMPTIONS[name];
        return `${name}=${String(world.assumptions[name])}  ${meaning}`;
      }).join('\n');
    },
  },
  {
    name: 'fail',
    takes: '[NAME=KIND]',
    does: 'makes lwa, table, profile or service fail; NAME=none mends it; alone, lists what fails',
    run(world, argument) {
      const [, mended] = /^(\w+)=none$/.exec(argument) ?? [];
      if (mended !== undefined) world.fail(readFault(`${mended}=refused`, ':fail')[0], null);
      else if (argument !== '') world.fail(...readFault(argument, ':fail'));
      const failing = Object.entries(world.surroundings.faults.all());
      return failing.map((pair) => pair.join('=')).join('\n') || 'Nothing fails.';
    },
  },
  {
    name: 'course',
    takes: 'NAME',
    does: `plays ${either([...COURSE_NAMES, 'all'])}`,
    async run(world, argument) {
      await playCourses(world, readCourse(argument), {});
    },
  },
];
