import { ASSUMPTION_NAMES, ASSUMPTIONS } from '../assumptions';

const WIDTH = 100;

/** Every assumption with its default, other values and meaning. */
export function assumptionsHelp(): string {
  const switches = ASSUMPTION_NAMES.flatMap((name) => {
    const { default: defaultValue, evidence, meaning, values } = ASSUMPTIONS[name];
    const others = values.filter((value) => value !== defaultValue).map(String);
    return [
      ...wrapped(`${name}=${String(defaultValue)}   or ${others.join(', ')}`, '  ', '      '),
      ...wrapped(`[${evidence}] ${meaning}`, '      ', '          '),
    ];
  });
  return [
    'Assumptions for --assume, each with its default: behaviour of Alexa that is not documented. [R] is',
    'reported by developers who ran it, [A] is assumed.',
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
