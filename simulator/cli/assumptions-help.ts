import { ASSUMPTION_NAMES, ASSUMPTIONS } from '../assumptions';

const WIDTH = 100;

/** Every switch with its default, what else it can be, and what it means; held to `ASSUMPTIONS`. */
export function assumptionsHelp(): string {
  const switches = ASSUMPTION_NAMES.flatMap((name) => {
    const { default: standard, known, meaning, values } = ASSUMPTIONS[name];
    const others = values.filter((value) => value !== standard).map(String);
    return [
      ...wrapped(`${name}=${String(standard)}   or ${others.join(', ')}`, '  ', '      '),
      ...wrapped(`[${known}] ${meaning}`, '      ', '          '),
    ];
  });
  return [
    'Switches for --assume, each with its default: what is taken for true of Alexa where nobody knows',
    'for sure. [R] was reported by people who ran it, [A] is assumed.',
    '',
    ...switches,
  ].join('\n');
}

function wrapped(text: string, first: string, next: string): string[] {
  const lines: string[] = [];
  let line = first;
  for (const word of text.split(' ')) {
    if (line.trim() !== '' && line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = next + word;
    } else {
      line += line.trim() === '' ? word : ` ${word}`;
    }
  }
  return [...lines, line];
}
