import { ASSUMPTION_NAMES, ASSUMPTIONS } from '../assumptions';
import { wrapLine } from './wrap';

const WIDTH = 100;

export function assumptionsHelp(): string {
  const assumptions = ASSUMPTION_NAMES.flatMap((name) => {
    const { default: defaultValue, evidence, meaning, values } = ASSUMPTIONS[name];
    const others = values.filter((value) => value !== defaultValue).map(String);
    return [
      wrapLine(`  ${name}=${String(defaultValue)}   or ${others.join(', ')}`, WIDTH, 6),
      wrapLine(`      [${evidence}] ${meaning}`, WIDTH, 10),
    ];
  });
  return [
    'Assumptions for --assume, each with its default: behaviour of Alexa that is not documented. [R] is',
    'reported by developers who observed it, [A] is assumed.',
    '',
    ...assumptions,
  ].join('\n');
}
