import { type Speaker } from '../../../record';
import { isDocumented } from '../../../voice-forward/lines';

/**
 * Language of a spoken line. Alexa's own lines are in English in every locale; Amazon's voice-forward skill
 * speaks the language of the locale if Amazon documents the dialog in it, and otherwise English.
 */
export function languageOf(speaker: Speaker, locale: string): string {
  if (speaker === 'alexa') return 'en-US';
  return speaker === 'voice-forward' && !isDocumented(locale.slice(0, 2)) ? 'en-US' : locale;
}
