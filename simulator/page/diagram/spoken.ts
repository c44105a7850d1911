import { type Party } from '../../http/options';
import { type Said } from '../../record';
import { type Message, type SeenMessage } from '../seen';

/** In Latin letters; one of Japanese takes the room of two. */
const LONGEST = 96;
const WIDE = /[\u2e80-\uffef]/;
const SILENCE = '...';

/**
 * What was said, as a message: it goes over no wire, but between the customer and who has the
 * conversation. Once handed over, that is Amazon's own skill; ours hears nothing of it.
 */
export function spokenMessage(said: Said, before: readonly SeenMessage[]): Message {
  const { speaker, text, microphone } = said;
  const voice: Party = speaker === 'voice-forward' ? 'voice-forward' : 'alexa';
  const ear: Party = isHandedOver(before) ? 'voice-forward' : 'alexa';
  const [from, to]: [Party, Party] =
    speaker === 'customer' ? ['customer', ear] : [voice, 'customer'];
  const name = text === SILENCE ? 'says nothing' : `“${clipped(text)}”`;
  return { kind: 'message', from, to, name, body: { says: text, microphone } };
}

function isHandedOver(before: readonly SeenMessage[]): boolean {
  const last = before.findLast(
    ({ message: { from, to }, speaker }) =>
      speaker === undefined && (from === 'alexa' ? to : from) === 'voice-forward',
  );
  return last !== undefined && last.message.to !== 'alexa';
}

function clipped(text: string): string {
  let room = LONGEST;
  const end = [...text].findIndex((letter) => (room -= WIDE.test(letter) ? 2 : 1) < 0);
  return end === -1 ? text : `${[...text].slice(0, end).join('').trimEnd()}…`;
}
