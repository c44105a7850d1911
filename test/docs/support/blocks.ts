import { readFileSync } from 'node:fs';
import { fromRoot } from '../../../tools/paths';

export interface Block {
  readonly language: string;
  /** Comment before the block, such as `new file: PATH`, or empty. */
  readonly note: string;
  /** Without the indentation of a list item. */
  readonly text: string;
  /** Heading of the second level above the block, or empty. */
  readonly section: string;
  /** Line of the opening fence, from 1. */
  readonly line: number;
}

const FENCE = /^( *)```(\w*)$/;
const NOTE = /^\s*<!-- (.*) -->$/;

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

export const commandsOf = ({ text }: Block): string[] =>
  text
    .replaceAll(/\\\n\s*/g, '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
