import { STATUSES, statusFor, type Status } from './statuses';
import { holds, oneOf, type Switch } from './assumption';

/** Every row of the protocol notes that is reported or assumed, as a named switch. */
export const SWITCHES = {
  sessionAttributesKept: holds(
    true,
    'R',
    'The resumed request has the session attributes of the answer that handed over.',
  ),
  sessionIdKept: holds(true, 'R', 'The resumed request has the session id from before.'),
  sessionNewOnResume: holds(false, 'A', 'session.new is true on the resumed request.'),
  tokenEchoed: holds(true, 'A', "cause.token is the connection's token, and not left out."),
  accessTokenOnResume: holds(
    true,
    'A',
    'The resumed request has the new access token; otherwise the next request is the first with it.',
  ),
  statusReason: {
    ...oneOf(
      ['result', 'message', 'both', 'none'],
      'A',
      'Where the reason for a requirement that is not met stands: result.reason, status.message, both, nowhere.',
    ),
    aliases: { true: 'result', false: 'none' },
  },
  skillAccountLinkedEvent: holds(
    true,
    'A',
    'AlexaSkillEvent.SkillAccountLinked is sent after linking by voice too.',
  ),
  skillEventsFirst: holds(
    false,
    'A',
    'Skill events arrive before the resumed request, and not after its turn.',
  ),
  statusForNo: statusFor("the customer says no to Amazon's consent question", 'R', 'DENIED'),
  statusForSilence: statusFor("the customer doesn't answer Amazon's questions", 'A', 'DENIED'),
  statusForStop: statusFor("the customer says stop to Amazon's questions", 'A', 'DENIED'),
  statusForUnknownVoice: statusFor(
    'Alexa does not recognize the voice',
    'R',
    'USER_REQUIREMENTS_NOT_MET',
  ),
  statusForNotOwner: statusFor(
    "the device is registered to somebody else's account",
    'R',
    'USER_REQUIREMENTS_NOT_MET',
  ),
  statusForNoPhoneNumber: statusFor(
    "the customer's profile has no phone number",
    'R',
    'USER_REQUIREMENTS_NOT_MET',
  ),
  statusForWrongPasscodes: statusFor('every try at the passcode was wrong', 'A', 'FAILED'),
  statusForRecentRefusal: statusFor('the customer refused not long ago', 'A', 'DENIED'),
  statusForLwaFailure: statusFor('Login with Amazon gives no tokens', 'A', 'FAILED'),
  statusForUnfitSkill: statusFor('the skill itself may not link by voice', 'A', '500'),
  statusForEarlierPermission: earlier(
    'when all permissions were granted before; nothing is linked unless it is LINKED.',
  ),
  statusForAlreadyLinked: earlier('when the customer is linked already, with tokens kept as is.'),
  passcodeForEarlierPermission: holds(
    false,
    'A',
    'A passcode is asked for even when all permissions were granted before.',
  ),
  refusalRememberedDays: oneOf([7, 1, 30], 'A', 'How long ago a recent refusal may be, in days.'),
  refusedAnswer: oneOf(
    ['SessionEndedRequest', 'System.ExceptionEncountered'],
    'A',
    'How the skill learns that Alexa refused its answer.',
  ),
} as const;

function earlier(when: string): Switch<Status> {
  return { default: 'LINKED', values: STATUSES, known: 'A', meaning: `What comes back ${when}` };
}
