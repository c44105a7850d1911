import { STATUSES, statusFor, type Status } from './statuses';
import { flag, oneOf, type Assumption } from './assumption';

export const DEFINITIONS = {
  sessionAttributesKept: flag(
    true,
    'R',
    'The SessionResumedRequest has the session attributes of the response that started the connection.',
  ),
  sessionIdKept: flag(true, 'R', 'The SessionResumedRequest keeps the session id.'),
  sessionNewOnResume: flag(false, 'A', 'session.new is true on the SessionResumedRequest.'),
  tokenEchoed: flag(true, 'A', "cause.token repeats the connection's token."),
  accessTokenOnResume: flag(
    true,
    'A',
    'The SessionResumedRequest has the new access token; otherwise the next request has it.',
  ),
  statusReason: oneOf(
    ['result', 'message', 'both', 'none'],
    'A',
    'Where the reason of an unmet requirement is found: result.reason, status.message, both or nowhere.',
  ),
  skillAccountLinkedEvent: flag(
    true,
    'A',
    'AlexaSkillEvent.SkillAccountLinked is also sent after linking by voice.',
  ),
  skillEventsFirst: flag(
    false,
    'A',
    "Skill events arrive before the SessionResumedRequest; otherwise after the skill's response to it.",
  ),
  statusForNo: statusFor("the customer declines Amazon's consent question", 'R', 'DENIED'),
  statusForSilence: statusFor("the customer doesn't answer Amazon's questions", 'A', 'DENIED'),
  statusForStop: statusFor("the customer says stop to Amazon's questions", 'A', 'DENIED'),
  statusForPersonalizationOff: statusFor(
    'personalization is off in the Alexa app',
    'A',
    'USER_REQUIREMENTS_NOT_MET',
  ),
  statusForUnknownVoice: statusFor(
    'Alexa does not recognize the voice',
    'R',
    'USER_REQUIREMENTS_NOT_MET',
  ),
  statusForNotOwner: statusFor(
    "the device is registered to another person's account",
    'R',
    'USER_REQUIREMENTS_NOT_MET',
  ),
  statusForNoPhoneNumber: statusFor(
    "the customer's profile has no phone number",
    'R',
    'USER_REQUIREMENTS_NOT_MET',
  ),
  statusForWrongPasscodes: statusFor('every attempt at the passcode was wrong', 'A', 'FAILED'),
  statusForRecentDenial: statusFor(
    "the customer recently declined Amazon's consent question",
    'A',
    'DENIED',
  ),
  statusForLwaFailure: statusFor('Login with Amazon issues no tokens', 'A', 'FAILED'),
  statusForIneligibleSkill: statusFor(
    'the skill does not meet the conditions for linking by voice',
    'A',
    '500',
  ),
  statusForEarlierPermission: linkedByDefault(
    'when all permissions were granted before; only LINKED links the account.',
  ),
  statusForAlreadyLinked: linkedByDefault(
    'when the customer is already linked; the tokens do not change.',
  ),
  passcodeForEarlierPermission: flag(
    false,
    'A',
    'Amazon asks for a passcode even if all permissions were granted before.',
  ),
  denialRememberedDays: oneOf(
    [7, 1, 30],
    'A',
    'Days for which a "no" to the consent question counts as a recent one.',
  ),
  rejectedResponse: oneOf(
    ['SessionEndedRequest', 'System.ExceptionEncountered'],
    'A',
    'The request that Alexa sends after it rejected a response of the skill.',
  ),
} as const;

function linkedByDefault(when: string): Assumption<Status> {
  return oneOf(STATUSES, 'A', `Status of the result ${when}`);
}
