import { type ScenarioPhrases, scenarioPhrasesOf } from './phrases';
import { type Customer } from '../customer/customer';
import { type FaultName, type FaultKind } from '../faults';
import { type End } from '../record';
import { type Simulation } from '../simulation';

type Phrase = keyof ScenarioPhrases;

/** An utterance; `consent` and `passcode` are said only if Amazon's skill asks for it. */
type Step = Phrase | { readonly consent: Phrase } | { readonly passcode: Phrase };

/** A conversation of Amazon's document: the customer, what they say, and what fails. */
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

/** The sample conversation of Amazon's document, and the ride that it is for. */
const DOCUMENT_CONVERSATION: readonly Step[] = [
  'open',
  'link',
  APPROVAL,
  { passcode: 'wakeAndCode' },
  'airport',
  'yes',
];

/** Limit of the linked customer's "yes" answers: the resume question, the ride, and one more question. */
const MAX_CONFIRMATIONS = 3;

/**
 * Plays a scenario with a new customer and the current assumptions and faults, and records its end. A
 * linked customer confirms the ride; an unlinked one asks for a fare, and leaves.
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
  if (simulation.customer.linked) await confirm(simulation);
  else await sayAll(simulation, ['airport', 'stop']);
  return simulation.end(name);
}

/** Plays the sample conversation of Amazon's document, as `npm start` does without a terminal. */
export async function playDocumentConversation(
  simulation: Simulation,
  changed: Partial<Customer> = {},
): Promise<End> {
  simulation.newCustomer(changed);
  await sayAll(simulation, DOCUMENT_CONVERSATION);
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

async function confirm(simulation: Simulation): Promise<void> {
  for (let times = 0; times < MAX_CONFIRMATIONS && simulation.awaits === 'skill'; times += 1) {
    await sayAll(simulation, ['yes']);
  }
}
