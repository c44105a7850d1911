import { type Entry, type Said } from '../record';

const NAMES: Readonly<{ [Name in Said['speaker']]: string }> = {
  customer: 'Customer',
  alexa: 'Alexa',
  'voice-forward': 'Voice-forward',
  skill: 'Skill',
};

/**
 * Speech, types of cards, and problems, one line each. `{code}` replaces each spoken number of six digits,
 * such as a passcode.
 */
export function transcriptOf(entries: readonly Entry[]): readonly string[] {
  return entries.flatMap((entry) => {
    if (entry.kind === 'said') return [`${NAMES[entry.speaker]}: ${withoutSixDigits(entry.text)}`];
    if (entry.kind === 'problem') return [`Problem: ${entry.problem}`];
    if (entry.kind !== 'card') return [];
    return [`Card: ${(entry.card as { type?: string } | null)?.type ?? 'unknown'}`];
  });
}

const withoutSixDigits = (text: string): string => text.replaceAll(/\b\d{6}\b/g, '{code}');
