import { type Entry, type Said } from '../record';

const NAMES: Readonly<{ [Name in Said['speaker']]: string }> = {
  customer: 'Customer',
  alexa: 'Alexa',
  'voice-forward': 'Voice-forward',
  skill: 'Skill',
};

/** What was said, and the cards that came, one line each. Passcodes are `{code}`. */
export function transcriptOf(entries: readonly Entry[]): readonly string[] {
  return entries.flatMap((entry) => {
    if (entry.kind === 'said') return [`${NAMES[entry.speaker]}: ${withoutPasscode(entry.text)}`];
    if (entry.kind === 'problem') return [`Problem: ${entry.problem}`];
    if (entry.kind !== 'card') return [];
    return [`Card: ${(entry.card as { type?: string } | null)?.type ?? 'unknown'}`];
  });
}

/** A new one is sent each time. */
export const withoutPasscode = (text: string): string => text.replaceAll(/\b\d{6}\b/g, '{code}');
