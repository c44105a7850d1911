import { styleText } from 'node:util';
import { endText } from '../end-text';
import { type Entry, type Said } from '../record';
import { writeDuration } from './duration';

/** Writes one line to standard output. */
export type WriteLine = (line: string) => void;

export interface TranscriptOptions {
  readonly colour: boolean;
  /** Whether to write the customer's lines, which a user who typed them has seen. */
  readonly customer: () => boolean;
  /** Whether to write messages, one line each. */
  readonly messages: () => boolean;
}

type Style = Parameters<typeof styleText>[0];

/** Distinguishes Alexa's own lines from those of the two skills. */
const VOICES: Readonly<Record<Said['speaker'], { label: string; style: Style }>> = {
  customer: { label: 'Customer', style: 'bold' },
  alexa: { label: 'Alexa', style: 'blue' },
  'voice-forward': { label: 'Alexa (voice-forward)', style: 'magenta' },
  skill: { label: 'Alexa (skill)', style: 'green' },
};

/** One compact JSON object a line. */
export const jsonLine = (entry: Entry): string => JSON.stringify(entry);

/** The line for an entry; undefined if it is not shown. */
export function transcriptLine(
  entry: Entry,
  { colour, customer, messages }: TranscriptOptions,
): string | undefined {
  const styled = (style: Style, text: string) =>
    colour ? styleText(style, text, { validateStream: false }) : text;
  switch (entry.kind) {
    case 'said': {
      if (entry.speaker === 'customer' && !customer()) return undefined;
      const { label, style } = VOICES[entry.speaker];
      return `${styled(style, `${label}:`)} ${oneLine(entry.text)}`;
    }
    case 'card':
      return styled('yellow', `  [In the Alexa app: ${cardText(entry.card)}]`);
    case 'message': {
      const { fault, from, to, name } = entry;
      const made = fault === undefined ? '' : ` (${fault})`;
      return messages() ? styled('dim', `  ${from} -> ${to}: ${name}${made}`) : undefined;
    }
    case 'problem':
      return [
        styled('red', `  ! ${oneLine(entry.problem)}`),
        ...(entry.trace ?? []).map((frame) => styled('dim', `      ${frame}`)),
      ].join('\n');
    case 'note':
      return styled('dim', `  (${oneLine(entry.note)})`);
    case 'end':
      return styled('dim', `(${endText(entry)})`);
  }
}

export const textMessageLine = (text: string, colour: boolean): string => {
  const line = `  [On the phone: ${oneLine(text)}]`;
  return colour ? styleText('yellow', line, { validateStream: false }) : line;
};

export const timeLine = (ms: number, colour: boolean): string => {
  const line = `(${writeDuration(ms)} later)`;
  return colour ? styleText('dim', line, { validateStream: false }) : line;
};

export function cardText(card: unknown): string {
  const { type, title, content, text } = (card ?? {}) as Record<string, unknown>;
  switch (type) {
    case 'LinkAccount':
      return 'a card to link the account';
    case 'AskForPermissionsConsent':
      return 'a card to grant permissions';
    default: {
      const written = [title, content, text].filter((part) => typeof part === 'string');
      return oneLine(`a card, ${written.join(': ') || JSON.stringify(card)}`);
    }
  }
}

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
