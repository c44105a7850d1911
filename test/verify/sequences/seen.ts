import { type Answer, speechOf } from '../../support/answer-rules';

/** What a customer would make of an answer. */
export interface Seen {
  readonly offers: boolean;
  /** It asks whether to go on with what was interrupted. */
  readonly asksToGoOn: boolean;
  readonly connects: boolean;
  readonly ends: boolean;
  readonly card: boolean;
  readonly speech: string;
  /** The place of "A ride to …. Shall I book it?", if it asks that. */
  readonly confirms: string | undefined;
  /** It takes up nothing of what was said before. */
  readonly forgets: boolean;
  /** It tells a fare on the way, for which nobody needs an account. */
  readonly tellsFare: boolean;
}

export function seen({ response }: Answer): Seen {
  const speech = speechOf(response);
  const directives = response.directives ?? [];
  return {
    offers: speech.includes("'Link my account', or 'No'") && response.shouldEndSession === false,
    asksToGoOn: /Shall (we|I) (go on|try again)/.test(speech),
    connects: directives.some(({ type }) => type === 'Connections.StartConnection'),
    card: response.card?.type === 'LinkAccount',
    ends: response.shouldEndSession === true,
    speech,
    confirms: /ride to (place \d+)\b.*Shall I book it\?/.exec(speech)?.[1],
    forgets: speech.includes("didn't catch"),
    tellsFare: speech.includes('costs about'),
  };
}
