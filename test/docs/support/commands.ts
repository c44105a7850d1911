import { existsSync, readFileSync } from 'node:fs';
import { readOptions } from '../../../simulator/cli/options';
import { CONTRACT_OPERATIONS } from '../../../simulator/smapi/contract/operations';
import { fromRoot } from '../../../tools/paths';

const { scripts, dependencies, devDependencies } = JSON.parse(
  readFileSync(fromRoot('package.json'), 'utf8'),
) as Record<'scripts' | 'dependencies' | 'devDependencies', Record<string, string>>;

/** `reference.integration.test.ts` keeps the page up to date. */
const HELP = readFileSync(fromRoot('docs', 'reference', 'commands.md'), 'utf8');

type Rule = readonly [command: RegExp, problem: (match: RegExpExecArray) => string | undefined];

const problemOfNames = (kind: string, names: readonly string[], known: readonly string[]) => {
  const unknownNames = names.filter((name) => !known.includes(name));
  return unknownNames.length === 0 ? undefined : `there is no ${kind} ${unknownNames.join(', ')}`;
};

const RULES: readonly Rule[] = [
  [/^npm ci$/, () => undefined],
  [/^npm start(?: -- (.+))?$/, ([, options = '']) => problemOfStart(options)],
  [
    /^npm (?:run )?(?:-s )?([\w:-]+)(?: --if-present)?(?: -- (.+))?$/,
    ([, name = '', options = '']) =>
      name === 'install' || name === 'ci'
        ? undefined
        : (problemOfNames('script', [name], Object.keys(scripts)) ??
          problemOfOptions(name, options)),
  ],
  [/^npm install alexa-voice-forward-account-linking-X\.Y\.Z\.tgz$/, () => undefined],
  [
    /^npm install ((?:\S+ ?)+)$/,
    ([, names]) =>
      problemOfNames(
        'package',
        names!.split(' ').filter((name) => !name.endsWith('.tgz')),
        Object.keys({ ...dependencies, ...devDependencies }),
      ),
  ],
  [
    /^ask smapi ([\w-]+) /,
    ([, name]) =>
      problemOfNames(
        'operation',
        [`${camelCase(name!)}V1`],
        CONTRACT_OPERATIONS.map(({ name: operation }) => operation),
      ),
  ],
  [/^npx (?:--package \S+ )+ask util generate-lwa-tokens /, () => undefined],
  [
    /^npx voice-forward (\w+)(.*)$/,
    ([, name = '', options = '']) => problemOfOptions(name, options),
  ],
  [/^npx cdk (\w+)(.*)$/, ([, command = '', options = '']) => problemOfCdk(command, options)],
  [
    /^npx jest (\S+)$/,
    ([, path = '']) => (existsSync(fromRoot(path)) ? undefined : `there is no file ${path}`),
  ],
  [/^npx tsc --noEmit$/, () => undefined],
  // Other programs and shell syntax: their arguments are not checked.
  [
    /^(aws [a-z-]+ [a-z-]+ |cp |mkdir -p |git |export |read |unset |curl |cut |printf |tee |node -e |sha256sum$|\.ci\/run$|for |done\b|[A-Z_]+=)/,
    () => undefined,
  ],
];

const camelCase = (name: string) =>
  name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** Names of the reader's own directories, files and functions. */
const PLACEHOLDER = /DIRECTORY|NAME|talk\.txt|conversation\.json|~\//;

function problemOfStart(options: string): string | undefined {
  const problem = problemOfOptions('npm start', options);
  if (problem !== undefined || PLACEHOLDER.test(options)) return problem;
  try {
    readOptions(wordsOf(options));
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

const wordsOf = (line: string): string[] =>
  [...line.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(
    ([, singleQuoted, doubleQuoted, bare]) => singleQuoted ?? doubleQuoted ?? bare!,
  );

function problemOfOptions(command: string, options: string): string | undefined {
  const heading = command === 'npm start' ? command : `npm run ${command}`;
  // `(?![^])` is the end of the page: with the flag `m`, `$` is the end of any line.
  const [, help] = new RegExp(`^## ${heading}\\n([^]*?)(?=^## |(?![^]))`, 'm').exec(HELP) ?? [];
  const used = options.match(/(?<=^|\s)--\w[\w-]*/g) ?? [];
  if (used.length === 0 || help === undefined) return undefined;
  return problemOfNames(`option of ${command}`, used, help.match(/--\w[\w-]*/g) ?? []);
}

const CDK_COMMANDS = [
  'bootstrap',
  'deploy',
  'destroy',
  'diff',
  'drift',
  'import',
  'synth',
  'watch',
];
const CDK_CONTEXT = ['stage', 'stages', 'release', 'repository', 'publishAgain'];

function problemOfCdk(command: string, options: string): string | undefined {
  const context = [...options.matchAll(/-c (\w+)=/g)].map(([, name]) => name!);
  return (
    problemOfNames('command of the CDK', [command], CDK_COMMANDS) ??
    problemOfNames('context', context, CDK_CONTEXT)
  );
}

export function problemOf(command: string): string | undefined {
  for (const [pattern, problem] of RULES) {
    const match = pattern.exec(command);
    if (match) return problem(match);
  }
  return 'it is neither run nor known: add a rule to test/docs/support/commands.ts';
}
