import { type AssumptionName } from '../assumptions';
import { type Account } from '../customer/account';
import { type PublishedSkill } from '../published-skill';
import { type Lines } from './lines/lines';
import { missingPermissions } from './permissions';
import { unmetRequirement } from './skill-requirements';

/** An assumption that determines the status of the result. */
export type StatusAssumption = Extract<AssumptionName, `statusFor${string}`>;

/** How the task ends without linking. */
export interface Exit {
  readonly status: StatusAssumption;
  readonly line: string;
  /** Reason for the skill. */
  readonly reason?: string;
}

export interface EligibilityContext {
  readonly skill: PublishedSkill;
  readonly skillName: string;
  readonly account: Account;
  readonly lines: Lines;
}

type Check = (context: EligibilityContext) => Exit | undefined;

const checkSkill: Check = ({ skill, skillName, lines }) => {
  const requirement = unmetRequirement(skill);
  return requirement === undefined
    ? undefined
    : {
        status: 'statusForIneligibleSkill',
        line: lines.failed(skillName),
        reason: `The skill does not support voice-forward account linking: ${requirement}.`,
      };
};

const checkPersonalization: Check = ({ account, skillName, lines }) =>
  account.customer.personalizationEnabled
    ? undefined
    : {
        status: 'statusForPersonalizationOff',
        line: lines.personalizationOff(skillName),
        reason: "The user hasn't enabled personalization.",
      };

const checkOwner: Check = ({ account, skillName, lines }) =>
  account.customer.accountOwner
    ? undefined
    : {
        status: 'statusForNotOwner',
        line: lines.notOwner(skillName),
        reason: 'The user is not the owner of the Amazon account of the device.',
      };

const checkVoice: Check = ({ account, skillName, lines }) =>
  account.customer.voiceRecognized
    ? undefined
    : {
        status: 'statusForUnknownVoice',
        line: lines.unknownVoice(skillName),
        reason: "The user's voice is not recognized.",
      };

const checkNotLinked: Check = ({ account, skillName, lines }) =>
  account.customer.linked
    ? { status: 'statusForAlreadyLinked', line: lines.alreadyLinked(skillName) }
    : undefined;

const checkNotDenied: Check = ({ account, skill, skillName, lines }) =>
  account.customer.deniedRecently && missingPermissions(skill, account.granted).length > 0
    ? {
        status: 'statusForRecentDenial',
        line: lines.recentDenial(skillName),
        reason: 'The user denied a linking request in the recent past.',
      }
    : undefined;

/** The reason is the one reported text, from a vendor's guide. */
const checkPhoneNumber: Check = ({ account, skillName, lines }) =>
  account.customer.phoneNumber
    ? undefined
    : {
        status: 'statusForNoPhoneNumber',
        line: lines.noPhoneNumber(skillName),
        reason:
          "The user hasn't specified phone number necessary to validate their account linking request.",
      };

/** Step 2 of the documented flow: settings of the customer, then conditions of the skill. */
const CHECKS: readonly Check[] = [
  checkSkill,
  checkPersonalization,
  checkOwner,
  checkVoice,
  checkNotLinked,
  checkNotDenied,
  checkPhoneNumber,
];

/** The first failed check; undefined when the customer can link by voice. */
export function firstExit(context: EligibilityContext): Exit | undefined {
  for (const check of CHECKS) {
    const exit = check(context);
    if (exit) return exit;
  }
  return undefined;
}
