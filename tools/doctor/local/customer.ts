import { type Check, unseen } from '../check';

const NOBODY = 'only the customer sees it';

/** What Alexa wants of a customer who links by voice. */
export const customerChecks = (): readonly Check[] => [
  unseen(
    {
      id: 'customer-voice-profile',
      expected: 'the customer has a voice profile, and Alexa recognizes them',
      remedy: 'Alexa app: More, Settings, Your Profile & Family, the profile, Voice ID.',
    },
    NOBODY,
  ),
  unseen(
    {
      id: 'customer-phone-number',
      expected: "a mobile number in the customer's profile, to which the passcode is sent",
      remedy: 'Alexa app: More, Settings, Your Profile & Family, the profile.',
    },
    NOBODY,
  ),
  unseen(
    {
      id: 'customer-account-owner',
      expected: 'the customer owns the Amazon account that the device is registered to',
      remedy: 'Alexa app: Devices, the device, Registered To.',
    },
    NOBODY,
  ),
];
