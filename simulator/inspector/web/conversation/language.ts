import { type Speaker } from '../../../record';

/** Amazon's own lines are those of the document, which is in English, whatever the customer speaks. */
export const languageOf = (speaker: Speaker, locale: string): string =>
  speaker === 'alexa' || speaker === 'voice-forward' ? 'en-US' : locale;
