import { type Speaker } from '../../../record';
import { type Message } from '../seen-message';
import { labelOf } from './label';

const BY_NAME: readonly (readonly [RegExp, string])[] = [
  [/^SessionResumed/, 'session-resumed'],
  [/^Connections\.StartConnection/, 'start-connection'],
  [/^Tasks\.CompleteTask/, 'complete-task'],
  [/^LaunchRequest/, 'launch'],
  [/^LinkAccount card/, 'link-account-card'],
  [/^(SessionEndedRequest|System\.)/, 'unspoken'],
  [/^AlexaSkillEvent\.SkillAccountLinked/, 'event-token'],
  [/^AlexaSkillEvent\.Skill(En|Dis)abled/, 'new-user-id'],
  [/^AlexaSkillEvent/, 'events'],
  [/\/ap\/oa/, 'authorize'],
  [/\/auth\/o2\/tokeninfo/, 'tokeninfo'],
  [/\/auth\/o2\/token/, 'token'],
  [/\/user\/profile/, 'user-profile'],
];

/** The row of docs/reference/protocol.md that explains a message; the table and what is just said have none. */
export function protocolRow(message: Message, speaker?: Speaker): string | undefined {
  const name = labelOf(message);
  const [, row] = BY_NAME.find(([pattern]) => pattern.test(name)) ?? [];
  if (row !== undefined && speaker === undefined) return row;
  const parties = [message.from, message.to];
  if (parties.includes('profile')) return 'profile-api';
  if (parties.includes('lwa')) return 'token';
  if (parties.includes('voice-forward')) return 'consent';
  if (parties.includes('service')) return 'audience';
  if (parties.includes('table') || speaker !== undefined) return undefined;
  if (message.to === 'alexa') return 'questions';
  return 'access-token';
}
