import { labelOf } from '../diagram/label';
import { type SeenMessage } from '../seen-message';

const ROWS_BY_LABEL: readonly (readonly [RegExp, string])[] = [
  [/^SessionResumed/, 'session-resumed'],
  [/StartConnection/, 'start-connection'],
  [/^Tasks\.CompleteTask/, 'complete-task'],
  [/^LaunchRequest/, 'launch'],
  [/LinkAccount card/, 'link-account-card'],
  [/ card$/, 'cards'],
  [/^(SessionEndedRequest|System\.)/, 'unspoken'],
  [/^AlexaSkillEvent\.SkillAccountLinked/, 'event-token'],
  [/^AlexaSkillEvent\.Skill(En|Dis)abled/, 'new-user-id'],
  [/^AlexaSkillEvent/, 'events'],
  [/\/ap\/oa/, 'authorize'],
  [/\/auth\/o2\/tokeninfo/, 'tokeninfo'],
  [/\/auth\/o2\/token/, 'token'],
  [/\/user\/profile/, 'user-profile'],
  [/^400 condition not met/, 'ledger-condition'],
];

/**
 * Id of a row in docs/reference/protocol.md.
 *
 * @param request the HTTP request, if the message is its response
 */
export function protocolRow(
  { message, speaker }: SeenMessage,
  request?: SeenMessage['message'],
): string {
  if (speaker !== undefined) return spokenRow(message, speaker);
  const row = namedRow(message);
  if (row !== undefined) return row;
  if (message.from === 'lwa' && /^[45]\d\d/.test(message.name)) return 'lwa-errors';
  const ofRequest = request && namedRow(request);
  if (ofRequest !== undefined) return ofRequest;
  const { from, to } = message;
  const involves = (party: typeof from) => from === party || to === party;
  if (involves('profile')) return 'profile-api';
  if (involves('lwa')) return 'token';
  if (involves('voice-forward')) return 'consent';
  if (involves('service')) return 'service';
  if (involves('table')) return 'ledger';
  return to === 'alexa' ? 'questions' : 'access-token';
}

const namedRow = (message: SeenMessage['message']): string | undefined =>
  ROWS_BY_LABEL.find(([pattern]) => pattern.test(labelOf(message)))?.[1];

function spokenRow(
  { from, to, name }: SeenMessage['message'],
  speaker: NonNullable<SeenMessage['speaker']>,
): string {
  if (from === 'voice-forward' || to === 'voice-forward') return 'consent';
  if (speaker === 'customer') return name === 'says nothing' ? 'silence' : 'utterance';
  return speaker === 'skill' ? 'questions' : 'alexa-speech';
}
