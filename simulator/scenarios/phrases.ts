import { SILENCE } from '../alexa/speak';
import { languageOf } from '../speech/normalize';
import PHRASES from './phrases.json';

/**
 * `openForRide` opens the skill and asks for a ride; `approve` answers Amazon's consent question; `{code}` is
 * the passcode on the phone.
 */
export type ScenarioPhrases = Readonly<typeof PHRASES.en & { silence: string }>;

const BY_LANGUAGE: Readonly<{ [language: string]: typeof PHRASES.en }> = PHRASES;

/** English for a locale without phrases of its own. */
export const scenarioPhrasesOf = (locale: string): ScenarioPhrases => ({
  ...(BY_LANGUAGE[languageOf(locale)] ?? PHRASES.en),
  silence: SILENCE,
});
