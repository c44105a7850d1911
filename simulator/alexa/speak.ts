import { type Account } from '../customer/account';
import { type Record, type Speaker } from '../record';
import { type Answer } from './response/response';

/** Alexa's own lines. */
export const ALEXAS = {
  shrug: "Hmm, I don't know that one.",
  trouble: "There was a problem with the requested skill's response.",
  introduction: (skill: string, vendor: string) =>
    `Here's the skill ${skill} by ${vendor.replace(/\.$/, '')}.`,
};

export const SILENCE = '...';

export function speak(record: Record, speaker: Speaker, text: string, listens: boolean): void {
  record.add({ kind: 'said', speaker, text, microphone: listens ? 'open' : 'closed' });
}

/** What an answer says is heard, and what it shows comes into the app. */
export function perform(
  record: Record,
  account: Account,
  { speech, card }: Answer,
  listens: boolean,
): void {
  if (speech !== undefined) speak(record, 'skill', speech, listens);
  if (!card) return;
  account.cards.push(record.secrets.shorten(card));
  record.add({ kind: 'card', card });
}
