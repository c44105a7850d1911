import { normalize } from '../alexa/normalize';
import { phrasesOf } from '../alexa/phrases';

/** What an answer to the consent question comes to. */
export type Consent = 'approves' | 'declines' | 'stops' | 'unclear';

const APPROVES = /\b(i approve|approve|approved|i agree|i give permission|i consent)\b/;
const REFUSES = /\b(no|dont|do not|not|never|disapprove)\b/;

/** `I approve`, `No`, and how people say them; what both could be is neither. */
export function consentIn(utterance: string, language: string): Consent {
  const heard = withoutWakeWord(normalize(utterance), language);
  const { builtIn } = phrasesOf(language);
  const is = (intent: string) =>
    builtIn[intent]?.some((phrase) => normalize(phrase) === heard) ?? false;
  if (is('AMAZON.StopIntent') || is('AMAZON.CancelIntent')) return 'stops';
  if (is('AMAZON.YesIntent')) return 'approves';
  if (is('AMAZON.NoIntent') || /^no\b/.test(heard)) return 'declines';
  const [approves, refuses] = [APPROVES.test(heard), REFUSES.test(heard)];
  if (approves && !refuses) return 'approves';
  return refuses ? 'declines' : 'unclear';
}

export const isStop = (utterance: string, language: string): boolean =>
  consentIn(utterance, language) === 'stops';

/** `Send me a new code`. */
export const asksForNewCode = (utterance: string): boolean =>
  /\b(new|another|resend|send|again)\b.*\b(code|it)\b|\bresend\b/.test(normalize(utterance));

function withoutWakeWord(heard: string, language: string): string {
  const word = phrasesOf(language).wake.find((wake) => heard.startsWith(`${wake} `));
  return word === undefined ? heard : heard.slice(word.length).trim();
}
