import { type CoursePhrases, coursePhrasesOf } from './course-phrases';
import { type Customer } from './customer';
import { type FaultName, type FaultKind } from './faults';
import { type End } from './record';
import { type World } from './world';

type Phrase = keyof CoursePhrases;

/** Said in the customer's language; or only where Amazon's skill asks for consent, or the passcode. */
type Step = Phrase | { readonly consent: Phrase } | { readonly passcode: Phrase };

/** One of the document's courses of the conversation: who the customer is, and how they get to link. */
export interface Course {
  readonly customer: Partial<Customer>;
  readonly says: readonly Step[];
  readonly fails?: { readonly name: FaultName; readonly kind: FaultKind };
}

const APPROVAL = { consent: 'approve' } as const;
const PASSCODE = { passcode: 'code' } as const;

export const COURSES = {
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
} as const satisfies { readonly [name: string]: Course };

export type CourseName = keyof typeof COURSES;

export const COURSE_NAMES = Object.keys(COURSES) as readonly CourseName[];

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
 * Plays a course with a customer of its own, and writes down how it ended. Who is linked then takes
 * the ride; who isn't asks for its fare, and leaves.
 */
export async function playCourse(
  world: World,
  name: CourseName,
  changed: Partial<Customer> = {},
): Promise<End> {
  const { customer, says, fails }: Course = COURSES[name];
  world.newCustomer({ ...changed, ...customer });
  const before = fails && world.surroundings.faults.get(fails.name);
  if (fails) world.fail(fails.name, fails.kind);
  try {
    await sayAll(world, says);
  } finally {
    if (fails) world.fail(fails.name, before ?? null);
  }
  if (world.customer.linked) await assent(world);
  else await sayAll(world, ['airport', 'stop']);
  return world.end(name);
}

/** Plays the conversation of the document, as `npm start` does without a terminal. */
export async function playSeed(world: World, changed: Partial<Customer> = {}): Promise<End> {
  world.newCustomer(changed);
  await sayAll(world, SEED);
  return world.end();
}

async function sayAll(world: World, steps: readonly Step[]): Promise<void> {
  const phrases = coursePhrasesOf(world.locale);
  for (const step of steps) {
    if (typeof step === 'string') await world.say(phrases[step]);
    else if ('consent' in step && world.awaits === 'consent')
      await world.say(phrases[step.consent]);
    else if ('passcode' in step && world.awaits === 'passcode') {
      await world.say(phrases[step.passcode]);
    }
  }
}

async function assent(world: World): Promise<void> {
  for (let times = 0; times < MOST_ASSENTS && world.awaits === 'skill'; times += 1) {
    await sayAll(world, ['yes']);
  }
}
