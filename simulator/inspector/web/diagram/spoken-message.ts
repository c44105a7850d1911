import { type Party } from '../../../http/server-options';
import { type Said } from '../../../record';
import { type Message } from '../seen-message';

/** Limit in Latin letters; a Japanese character counts twice. */
const MAX_LENGTH = 96;
const WIDE = /[\u2e80-\uffef]/;
const SILENCE = '...';

/** The customer talks with Alexa, or, during a connection, with Amazon's voice-forward skill. */
export function spokenMessage({ speaker, text, microphone, to }: Said): Message {
  const voice: Party = speaker === 'voice-forward' ? 'voice-forward' : 'alexa';
  const parties =
    speaker === 'customer'
      ? ({ from: 'customer', to: to ?? 'alexa' } as const)
      : ({ from: voice, to: 'customer' } as const);
  const name = text === SILENCE ? 'says nothing' : `“${shortenedText(text)}”`;
  return { kind: 'message', ...parties, name, body: { says: text, microphone } };
}

function shortenedText(text: string): string {
  let room = MAX_LENGTH;
  const end = [...text].findIndex((letter) => (room -= WIDE.test(letter) ? 2 : 1) < 0);
  return end === -1 ? text : `${[...text].slice(0, end).join('').trimEnd()}…`;
}
