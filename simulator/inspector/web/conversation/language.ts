import { type Speaker } from '../../../record';
import { isDialogDocumented } from '../../../voice-forward/lines';

/**
 * Alexa's own lines are in English in every locale. Amazon's voice-forward skill speaks English, too, unless
 * Amazon documents the dialog in the language of the locale.
 */
export function languageOf(speaker: Speaker, locale: string): string {
  if (speaker === 'alexa') return 'en-US';
  return speaker === 'voice-forward' && !isDialogDocumented(locale.slice(0, 2)) ? 'en-US' : locale;
}
