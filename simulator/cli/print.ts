import { styleText } from 'node:util';
import { endText } from '../end-text';
import { type Entry, type Said } from '../record';
import { writeDuration } from './duration';

export type WriteLine = (line: string) => void;

export interface TranscriptOptions {
  readonly colour: boolean;
  /** False for lines that the user typed, which are on the screen already. */
  readonly showsCustomer: () => boolean;
  readonly showsMessages: () => boolean;
}

type Style = Parameters<typeof styleText>[0];

/** Alexa's own lines have another label than lines that Alexa speaks for a skill. */
const SPEAKERS: Readonly<Record<Said['speaker'], { label: string; style: Style }>> = {
  customer: { label: 'Customer', style: 'bold' },
  alexa: { label: 'Alexa', style: 'blue' },
  'voice-forward': { label: 'Alexa (voice-forward)', style: 'magenta' },
  skill: { label: 'Alexa (skill)', style: 'green' },
};

export const styled = (style: Style, text: string, colour: boolean): string =>
  colour ? styleText(style, text, { validateStream: false }) : text;

/** Undefined for an entry that is not shown. */
export function transcriptLine(
  entry: Entry,
  { colour, showsCustomer, showsMessages }: TranscriptOptions,
): string | undefined {
  const dim = (text: string) => styled('dim', text, colour);
  switch (entry.kind) {
    case 'said': {
      if (entry.speaker === 'customer' && !showsCustomer()) return undefined;
      const { label, style } = SPEAKERS[entry.speaker];
      return `${styled(style, `${label}:`, colour)} ${oneLine(entry.text)}`;
    }
    case 'card':
      return styled('yellow', `  [In the Alexa app: ${cardText(entry.card)}]`, colour);
    case 'message': {
      const { fault, from, to, name } = entry;
      const cause = fault === undefined ? '' : ` (${fault})`;
      return showsMessages() ? dim(`  ${from} -> ${to}: ${name}${cause}`) : undefined;
    }
    case 'problem':
      return [
        styled('red', `  ! ${oneLine(entry.problem)}`, colour),
        ...(entry.trace ?? []).map((frame) => dim(`      ${frame}`)),
      ].join('\n');
    case 'note':
      return dim(`  (${oneLine(entry.note)})`);
    case 'end':
      return dim(`(${endText(entry)})`);
  }
}

export const textMessageLine = (text: string, colour: boolean): string =>
  styled('yellow', `  [On the phone: ${oneLine(text)}]`, colour);

export const timeLine = (ms: number, colour: boolean): string =>
  styled('dim', `(${writeDuration(ms)} later)`, colour);

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
