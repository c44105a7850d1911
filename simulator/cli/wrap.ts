const ESCAPE = '\u001b';

/** Wraps at words; later lines are indented. Escape codes for colours have no width. */
export function wrapLine(text: string, width: number, indent: number): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/(?<=\S) (?=\S)/)) {
    const candidate = line === '' ? word : `${line} ${word}`;
    if (line !== '' && visibleLength(candidate) > width) {
      lines.push(line);
      line = ' '.repeat(indent) + word;
    } else {
      line = candidate;
    }
  }
  return [...lines, line].join('\n');
}

function visibleLength(text: string): number {
  const codes = new RegExp(`${ESCAPE}\\[[\\d;]*m`, 'g');
  return [...text.replace(codes, '')].reduce((sum, letter) => sum + (WIDE.test(letter) ? 2 : 1), 0);
}

/** East Asian characters take two columns. */
const WIDE = /[\u1100-\u115f\u2e80-\uffe6]/;
