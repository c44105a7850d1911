import { type Party } from '../../../http/server-options';
import { type Said } from '../../../record';
import { type Message } from '../seen-message';

/** In Latin letters; one of Japanese takes the room of two. */
const LONGEST = 96;
const WIDE = /[\u2e80-\uffef]/;
const SILENCE = '...';

/**
 * What was said, as a message: it goes over no wire, but between the customer and who has the
 * conversation. Once handed over, that is Amazon's own skill; ours hears nothing of it.
 */
export function spokenMessage({ speaker, text, microphone, to }: Said): Message {
  const voice: Party = speaker === 'voice-forward' ? 'voice-forward' : 'alexa';
  const ends =
    speaker === 'customer'
      ? ({ from: 'customer', to: to ?? 'alexa' } as const)
      : ({ from: voice, to: 'customer' } as const);
  const name = text === SILENCE ? 'says nothing' : `“${clipped(text)}”`;
  return { kind: 'message', ...ends, name, body: { says: text, microphone } };
}

function clipped(text: string): string {
  let room = LONGEST;
  const end = [...text].findIndex((letter) => (room -= WIDE.test(letter) ? 2 : 1) < 0);
  return end === -1 ? text : `${[...text].slice(0, end).join('').trimEnd()}…`;
}
