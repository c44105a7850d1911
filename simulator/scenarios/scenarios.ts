import { type ScenarioPhrases, scenarioPhrasesOf } from './phrases';
import { type Customer } from '../customer/customer';
import { type FaultName, type FaultKind } from '../faults';
import { type End } from '../record';
import { type Simulation } from '../simulation';

type Phrase = keyof ScenarioPhrases;

/** Said in the customer's language; or only where Amazon's skill asks for consent, or the passcode. */
type Step = Phrase | { readonly consent: Phrase } | { readonly passcode: Phrase };

/** One of the document's scenarios of the conversation: who the customer is, and how they get to link. */
export interface Scenario {
  readonly customer: Partial<Customer>;
  readonly says: readonly Step[];
  readonly fails?: { readonly name: FaultName; readonly kind: FaultKind };
}

const APPROVAL = { consent: 'approve' } as const;
const PASSCODE = { passcode: 'code' } as const;

export const SCENARIOS = {
  consents: {
    customer: {},
    says: ['open', 'ride', 'link', APPROVAL, PASSCODE],
  },
  declines: { customer: {}, says: ['open', 'link', { consent: 'no' }] },
  'no-answer': {
    customer: {},
    says: ['openForRide', 'link', { consent: 'silence' }, { consent: 'silence' }],
  },
  'voice-not-recognized': { customer: { voiceRecognized: false }, says: ['open', 'link'] },
  'not-eligible': { customer: { accountOwner: false }, says: ['openForRide', 'link'] },
  'no-phone-number': { customer: { phoneNumber: false }, says: ['openForRide', 'yes'] },
  'granted-before': {
    customer: { permissionsGranted: true },
    says: ['openForRide', 'link', PASSCODE],
  },
  'denied-recently': { customer: { deniedRecently: true }, says: ['openForRide', 'link'] },
  'lwa-fails': {
    customer: {},
    says: ['openForRide', 'link', APPROVAL, PASSCODE],
    fails: { name: 'lwa', kind: '500' },
  },
} as const satisfies { readonly [name: string]: Scenario };

export type ScenarioName = keyof typeof SCENARIOS;

export const SCENARIO_NAMES = Object.keys(SCENARIOS) as readonly ScenarioName[];

/** The conversation of the document, and the ride that it is for. */
const SEED: readonly Step[] = [
  'open',
  'link',
  APPROVAL,
  { passcode: 'wakeAndCode' },
  'airport',
  'yes',
];

/** How often a linked customer says yes: to go on, to the ride, and once more where Alexa waits. */
const MOST_ASSENTS = 3;

/**
 * Plays a scenario with a customer of its own, and writes down how it ended. Who is linked then takes
 * the ride; who isn't asks for its fare, and leaves.
 */
export async function playScenario(
  simulation: Simulation,
  name: ScenarioName,
  changed: Partial<Customer> = {},
): Promise<End> {
  const { customer, says, fails }: Scenario = SCENARIOS[name];
  simulation.newCustomer({ ...changed, ...customer });
  const before = fails && simulation.services.faults.get(fails.name);
  if (fails) simulation.fail(fails.name, fails.kind);
  try {
    await sayAll(simulation, says);
  } finally {
    if (fails) simulation.fail(fails.name, before ?? null);
  }
  if (simulation.customer.linked) await assent(simulation);
  else await sayAll(simulation, ['airport', 'stop']);
  return simulation.end(name);
}

/** Plays the conversation of the document, as `npm start` does without a terminal. */
export async function playSeed(
  simulation: Simulation,
  changed: Partial<Customer> = {},
): Promise<End> {
  simulation.newCustomer(changed);
  await sayAll(simulation, SEED);
  return simulation.end();
}

async function sayAll(simulation: Simulation, steps: readonly Step[]): Promise<void> {
  const phrases = scenarioPhrasesOf(simulation.locale);
  for (const step of steps) {
    if (typeof step === 'string') await simulation.say(phrases[step]);
    else if ('consent' in step && simulation.awaits === 'consent')
      await simulation.say(phrases[step.consent]);
    else if ('passcode' in step && simulation.awaits === 'passcode') {
      await simulation.say(phrases[step.passcode]);
    }
  }
}

async function assent(simulation: Simulation): Promise<void> {
  for (let times = 0; times < MOST_ASSENTS && simulation.awaits === 'skill'; times += 1) {
    await sayAll(simulation, ['yes']);
  }
}
