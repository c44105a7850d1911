import { type Speaker } from '../../../record';

/** Lines of Alexa are those of Amazon's document, which is in English in every locale. */
export const languageOf = (speaker: Speaker, locale: string): string =>
  speaker === 'alexa' || speaker === 'voice-forward' ? 'en-US' : locale;
