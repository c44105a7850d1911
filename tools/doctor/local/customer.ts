import { type Check, notCheckable, type Prerequisite } from '../check';

const PREREQUISITES: readonly Prerequisite[] = [
  {
    id: 'customer-voice-profile',
    expected: 'the customer has a voice profile, and Alexa recognizes them',
    remedy: 'Alexa app: More, Settings, Your Profile & Family, the profile, Voice ID.',
  },
  {
    id: 'customer-phone-number',
    expected: "a mobile number in the customer's profile, to which the passcode is sent",
    remedy: 'Alexa app: More, Settings, Your Profile & Family, the profile.',
  },
  {
    id: 'customer-account-owner',
    expected: 'the customer owns the Amazon account that the device is registered to',
    remedy: 'Alexa app: Devices, the device, Registered To.',
  },
];

/** Requirements of Alexa on a customer who links by voice. */
export const customerChecks = (): readonly Check[] =>
  PREREQUISITES.map((one) => notCheckable(one, 'only the customer can see it'));
