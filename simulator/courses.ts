import { type Customer } from './customer';
import { type FaultName, type FaultKind } from './faults';
import { type End } from './record';
import { type World } from './world';

/** One of the document's courses of the conversation: who the customer is, and what they say. */
export interface Course {
  readonly customer: Partial<Customer>;
  /** `consent` and `passcode` are said only where Amazon's skill asks for it. */
  readonly says: readonly (string | { readonly consent: string } | { readonly passcode: string })[];
  readonly fails?: { readonly name: FaultName; readonly kind: FaultKind };
}

const RIDE = 'Alexa, ask Ride Hailer to book a ride to the airport';
const APPROVAL = { consent: 'I approve' } as const;
const PASSCODE = { passcode: 'My code is {code}' } as const;
/** What a customer goes on with who could not link by voice. */
const AFTERWARDS = ['the airport', 'stop'] as const;

export const COURSES = {
  consents: {
    customer: {},
    says: [
      'Alexa, open Ride Hailer',
      'Book a ride to the airport',
      'Link my account',
      APPROVAL,
      PASSCODE,
      'Yes',
    ],
  },
  declines: {
    customer: {},
    says: ['Alexa, open Ride Hailer', 'Link my account', { consent: 'No' }, ...AFTERWARDS],
  },
  'no-answer': {
    customer: {},
    says: [RIDE, 'Link my account', { consent: '...' }, { consent: '...' }, ...AFTERWARDS],
  },
  'voice-not-recognized': {
    customer: { voiceRecognized: false },
    says: ['Alexa, open Ride Hailer', 'Link my account', ...AFTERWARDS],
  },
  'not-eligible': {
    customer: { accountOwner: false },
    says: [RIDE, 'Link my account', ...AFTERWARDS],
  },
  'no-phone-number': {
    customer: { phoneNumber: false },
    says: [RIDE, 'Yes', ...AFTERWARDS],
  },
  'granted-before': {
    customer: { permissionsGranted: true },
    says: [RIDE, 'Link my account', PASSCODE, 'Yes'],
  },
  'denied-recently': {
    customer: { deniedRecently: true },
    says: [RIDE, 'Link my account', ...AFTERWARDS],
  },
  'lwa-fails': {
    customer: {},
    says: [RIDE, 'Link my account', APPROVAL, PASSCODE, ...AFTERWARDS],
    fails: { name: 'lwa', kind: '500' },
  },
} as const satisfies { readonly [name: string]: Course };

export type CourseName = keyof typeof COURSES;

export const COURSE_NAMES = Object.keys(COURSES) as readonly CourseName[];

/** The conversation of the document, and the ride that it is for. */
const SEED: Course = {
  customer: {},
  says: [
    'Alexa, open Ride Hailer',
    'Link my account',
    APPROVAL,
    { passcode: 'Alexa, my code is {code}' },
    'The airport',
    'Yes',
  ],
};

/** Plays a course with a customer of its own, and writes down how it ended. */
export const playCourse = (
  world: World,
  name: CourseName,
  changed: Partial<Customer> = {},
): Promise<End> => play(world, COURSES[name], changed, name);

/** Plays the conversation of the document, as `npm start` does without a terminal. */
export const playSeed = (world: World): Promise<End> => play(world, SEED, {});

async function play(
  world: World,
  { customer, says, fails }: Course,
  changed: Partial<Customer>,
  name?: CourseName,
): Promise<End> {
  world.newCustomer({ ...changed, ...customer });
  const before = fails && world.surroundings.faults.get(fails.name);
  if (fails) world.fail(fails.name, fails.kind);
  for (const one of says) {
    if (typeof one === 'string') await world.say(one);
    else if ('consent' in one && world.awaits === 'consent') await world.say(one.consent);
    else if ('passcode' in one && world.awaits === 'passcode') await world.say(one.passcode);
  }
  if (fails) world.fail(fails.name, before ?? null);
  return world.end(name);
}
