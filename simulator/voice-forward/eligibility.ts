import { type AssumptionName } from '../assumptions';
import { type Account } from '../customer/account';
import { type PublishedSkill } from '../published-skill';
import { type LineName } from './lines';
import { missingPermissions } from './permissions';
import { unmetRequirement } from './skill-requirements';

/** How the connection ends without linking. */
export interface Exit {
  /** The assumption that determines the status of the result. */
  readonly status: Extract<AssumptionName, `statusFor${string}`>;
  readonly line: LineName;
  readonly reason?: string;
}

interface Check extends Exit {
  readonly fails: (account: Account, skill: PublishedSkill) => boolean;
}

const CHECKS: readonly Check[] = [
  {
    fails: ({ customer }) => !customer.personalizationEnabled,
    status: 'statusForPersonalizationOff',
    line: 'personalizationOff',
    reason: "The user hasn't enabled personalization.",
  },
  {
    fails: ({ customer }) => !customer.accountOwner,
    status: 'statusForNotOwner',
    line: 'notOwner',
    reason: 'The user is not the owner of the Amazon account of the device.',
  },
  {
    fails: ({ customer }) => !customer.voiceRecognized,
    status: 'statusForUnknownVoice',
    line: 'unknownVoice',
    reason: "The user's voice is not recognized.",
  },
  {
    fails: ({ customer }) => customer.linked,
    status: 'statusForAlreadyLinked',
    line: 'alreadyLinked',
  },
  {
    fails: ({ customer, grantedPermissions }, skill) =>
      customer.deniedRecently && missingPermissions(skill, grantedPermissions).length > 0,
    status: 'statusForRecentDenial',
    line: 'recentDenial',
    reason: 'The user denied a linking request in the recent past.',
  },
  {
    fails: ({ customer }) => !customer.phoneNumber,
    status: 'statusForNoPhoneNumber',
    line: 'noPhoneNumber',
    // A vendor's guide quotes this reason; the wording of the others is assumed.
    reason:
      "The user hasn't specified phone number necessary to validate their account linking request.",
  },
];

/** Undefined if the customer can link by voice. */
export function firstExit(account: Account, skill: PublishedSkill): Exit | undefined {
  const requirement = unmetRequirement(skill);
  if (requirement === undefined) return CHECKS.find(({ fails }) => fails(account, skill));
  return {
    status: 'statusForIneligibleSkill',
    line: 'failed',
    reason: `The skill does not support voice-forward account linking: ${requirement}.`,
  };
}
