import { readFileSync } from 'node:fs';
import { describedOperations } from '../../../simulator/smapi/contract/operations';
import { fromRoot } from '../../../tools/paths';

const { scripts, dependencies, devDependencies } = JSON.parse(
  readFileSync(fromRoot('package.json'), 'utf8'),
) as Record<'scripts' | 'dependencies' | 'devDependencies', Record<string, string>>;

/** A check of a command that is not run: returns what is wrong with it, or undefined. */
type Rule = readonly [command: RegExp, problem: (match: RegExpExecArray) => string | undefined];

const unknown = (kind: string, names: readonly string[], known: readonly string[]) => {
  const stray = names.filter((name) => !known.includes(name));
  return stray.length === 0 ? undefined : `there is no ${kind} ${stray.join(', ')}`;
};

const RULES: readonly Rule[] = [
  [/^npm ci$/, () => undefined],
  [
    /^npm (?:run )?(?:-s )?(start|test)\b/,
    ([, name]) => unknown('script', [name!], Object.keys(scripts)),
  ],
  [/^npm run (?:-s )?([\w:]+)/, ([, name]) => unknown('script', [name!], Object.keys(scripts))],
  [
    /^npm install ((?:\S+ ?)+)$/,
    ([, names]) =>
      unknown(
        'package',
        names!.split(' ').filter((name) => !name.endsWith('.tgz')),
        Object.keys({ ...dependencies, ...devDependencies }),
      ),
  ],
  [
    /^npx ask-cli smapi ([\w-]+) /,
    ([, name]) =>
      unknown(
        'operation',
        [`${camel(name!)}V1`],
        describedOperations().map(({ name: operation }) => operation),
      ),
  ],
];

const camel = (name: string) =>
  name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** The problem of a command that the test does not run; undefined when there is none. */
export function problemOf(command: string): string | undefined {
  for (const [pattern, problem] of RULES) {
    const match = pattern.exec(command);
    if (match) return problem(match);
  }
  return 'it is neither run nor known: add a rule to test/docs/support/commands.ts';
}
