import { type Account } from '../customer/account';
import { type AssumptionName } from '../assumptions';
import { type PublishedSkill } from '../published-skill';
import { unfitFor } from './skill-requirements';
import { words } from './words';

/** A switch that says what comes back. */
export type StatusSwitch = Extract<AssumptionName, `statusFor${string}`>;

/** How the task ends before anything was linked. */
export interface Exit {
  readonly status: StatusSwitch;
  readonly line: string;
  /** For the skill, where Alexa tells reasons. */
  readonly reason?: string;
}

interface Checked {
  readonly skill: PublishedSkill;
  readonly skillName: string;
  readonly account: Account;
}

/** Reported by a vendor's guide. */
const NO_PHONE_NUMBER =
  "The user hasn't specified phone number necessary to validate their account linking request.";

/** Each gives the reason to end the task, or undefined to go on. */
export const skillMayLink = ({ skill, skillName }: Checked): Exit | undefined => {
  const reason = unfitFor(skill);
  if (reason === undefined) return undefined;
  const told = `The skill can't link by voice: ${reason}.`;
  return { status: 'statusForUnfitSkill', line: words.failed(skillName), reason: told };
};

const voiceIsKnown = ({ account, skillName }: Checked): Exit | undefined =>
  account.customer.voiceRecognized
    ? undefined
    : {
        status: 'statusForUnknownVoice',
        line: words.unknownVoice(skillName),
        reason: "The user's voice is not recognized.",
      };

const ownsDevice = ({ account, skillName }: Checked): Exit | undefined =>
  account.customer.accountOwner
    ? undefined
    : {
        status: 'statusForNotOwner',
        line: words.notOwner(skillName),
        reason: 'The user is not the owner of the Amazon account of the device.',
      };

const isNotLinked = ({ account, skillName }: Checked): Exit | undefined =>
  account.customer.linked
    ? { status: 'statusForAlreadyLinked', line: words.alreadyLinked(skillName) }
    : undefined;

const didNotRefuse = ({ account, skillName }: Checked): Exit | undefined => {
  const { deniedRecently, permissionsGranted } = account.customer;
  return deniedRecently && !permissionsGranted
    ? {
        status: 'statusForRecentRefusal',
        line: words.recentRefusal(skillName),
        reason: 'The user denied a linking request in the recent past.',
      }
    : undefined;
};

const hasPhoneNumber = ({ account, skillName }: Checked): Exit | undefined =>
  account.customer.phoneNumber
    ? undefined
    : {
        status: 'statusForNoPhoneNumber',
        line: words.noPhoneNumber(skillName),
        reason: NO_PHONE_NUMBER,
      };

/** Step 2 of the document, in its order: the customer's settings, then the skill's, then what was before. */
const CHECKS = [
  skillMayLink,
  voiceIsKnown,
  ownsDevice,
  isNotLinked,
  didNotRefuse,
  hasPhoneNumber,
] as const;

export function firstExit(checked: Checked): Exit | undefined {
  for (const check of CHECKS) {
    const exit = check(checked);
    if (exit) return exit;
  }
  return undefined;
}
