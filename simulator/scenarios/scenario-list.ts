import { type Customer } from '../customer/customer';
import { type FaultKind, type FaultName } from '../faults';
import { type ScenarioPhrases } from './phrases';

export type PhraseName = keyof ScenarioPhrases;

/** `consent` and `passcode` are said only if Amazon's skill asks for them. */
export type Step =
  PhraseName | { readonly consent: PhraseName } | { readonly passcode: PhraseName };

export interface Scenario {
  readonly customer: Partial<Customer>;
  readonly says: readonly Step[];
  readonly fails?: { readonly name: FaultName; readonly kind: FaultKind };
}

export const APPROVAL = { consent: 'approve' } as const;
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
