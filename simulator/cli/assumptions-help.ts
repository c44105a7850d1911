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
    'Assumptions for --assume: behaviour of Alexa that Amazon does not document. Each default is [R]',
    'reported by developers who observed it, or [A] assumed. Where the value is a status, none means a',
    'result without a status, noResult no result, 204 and 403 that status.code, and 500 a',
    'ConnectionError.',
    '',
    ...assumptions,
  ].join('\n');
}
