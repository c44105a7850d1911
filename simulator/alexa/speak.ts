import { type Account } from '../customer/account';
import { type Record, type Speaker } from '../record';
import { type SkillResponse } from './response/response';

export const ALEXA_LINES = {
  notUnderstood: "Hmm, I don't know that one.",
  invalidResponse: "There was a problem with the requested skill's response.",
  introduction: (skill: string, publisher: string | undefined) =>
    `Here's the skill ${skill}${publisher === undefined ? '' : ` by ${publisher.replace(/\.$/, '')}`}.`,
};

export const SILENCE = '...';

export function speak(
  record: Record,
  speaker: Speaker,
  text: string,
  opensMicrophone: boolean,
): void {
  record.add({ kind: 'said', speaker, text, microphone: opensMicrophone ? 'open' : 'closed' });
}

export function present(
  record: Record,
  account: Account,
  { speech, card }: SkillResponse,
  opensMicrophone: boolean,
): void {
  if (speech !== undefined) speak(record, 'skill', speech, opensMicrophone);
  if (!card) return;
  account.cards.push(record.secrets.shorten(card));
  record.add({ kind: 'card', card });
}
