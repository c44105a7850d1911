import { readFileSync } from 'node:fs';
import { fromRoot } from '../../../tools/paths';

/** A fenced block of a document, with the comment before it. */
export interface Block {
  readonly language: string;
  /** The comment, as in `new file: PATH`; empty when there is none. */
  readonly note: string;
  /** Without the indentation of a list item. */
  readonly text: string;
  /** Heading of the second level above it; empty when there is none. */
  readonly section: string;
  /** Line of the opening fence, from 1. */
  readonly line: number;
}

const FENCE = /^( *)```(\w*)$/;
const NOTE = /^\s*<!-- (.*) -->$/;

/** The fenced blocks of a document, in order. */
export function blocksOf(document: string): Block[] {
  const lines = readFileSync(fromRoot(document), 'utf8').split('\n');
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const [, indent = '', language] = FENCE.exec(lines[at]!) ?? [];
    if (language === undefined) continue;
    const end = lines.indexOf(`${indent}\`\`\``, at + 1);
    if (end === -1) throw new Error(`${document}:${at + 1}: the block has no end.`);
    const text = lines.slice(at + 1, end).map((line) => line.slice(indent.length));
    blocks.push({
      language,
      note: noteBefore(lines, at),
      text: text.join('\n'),
      section: sectionBefore(lines, at),
      line: at + 1,
    });
    at = end;
  }
  return blocks;
}

function noteBefore(lines: readonly string[], at: number): string {
  const before = lines.slice(0, at).findLast((line) => line.trim() !== '');
  return NOTE.exec(before ?? '')?.[1] ?? '';
}

const sectionBefore = (lines: readonly string[], at: number): string =>
  lines
    .slice(0, at)
    .findLast((line) => line.startsWith('## '))
    ?.slice(3) ?? '';

/** The commands of a shell block, each on one line. */
export const commandsOf = ({ text }: Block): string[] =>
  text
    .replaceAll(/\\\n\s*/g, '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
