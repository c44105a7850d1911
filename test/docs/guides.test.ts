import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { customerKey } from '../../lambda/linking';
import { CUSTOMER_KEY_PREFIX } from '../../lambda/linking/ledger/table-keys';
import { readSettings } from '../../lib/stage/read-settings';
import { fromRoot } from '../../tools/paths';
import { type Block, blocksOf, commandsOf } from './support/blocks';
import { problemOf } from './support/commands';

const GUIDES = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync(fromRoot('docs', 'how-to')).map((file) => `docs/how-to/${file}`),
];

const blocks = (...languages: string[]) =>
  GUIDES.flatMap((guide) =>
    blocksOf(guide)
      .filter(({ language }) => languages.includes(language))
      .map((block) => [`${guide}:${block.line}`, block] as const),
  );

const checkedCommandsOf = (block: Block): string[] =>
  commandsOf(block).flatMap((line) =>
    line
      .replace(/\s+# .*$/, '')
      .split(/ (?:&&|\|) /)
      .map((command) => command.trim()),
  );

it.each(blocks('sh', ''))('%s has commands that the shell can read', (_, { text }) => {
  expect(spawnSync('bash', ['-n'], { input: text, encoding: 'utf8' }).stderr).toBe('');
});

it.each(blocks('sh', ''))('%s has commands and options that exist', (_, block) => {
  const problems = checkedCommandsOf(block).flatMap((command) => {
    const problem = problemOf(command);
    return problem === undefined ? [] : [`${command}: ${problem}`];
  });
  expect(problems).toEqual([]);
});

it.each(blocks('ts'))('%s shows a file of the project', (_, { note, text }) => {
  expect(readFileSync(fromRoot(note), 'utf8')).toBe(`${text}\n`);
});

it.each(blocks('json'))('%s has settings that a stage can have', (_, { text }) => {
  const { $schema, ...settings } = JSON.parse(
    text
      .replaceAll('oa2-client.…', `oa2-client.${'0'.repeat(32)}`)
      .replaceAll('"M…"', '"M0000000000000"'),
  ) as Record<string, unknown>;
  expect(readSettings(settings, 'stages/NAME.json').problems).toBeUndefined();
});

it('docs/how-to/erase-a-customer.md computes the key of the customer in the ledger', () => {
  const [{ text } = { text: '' }] = blocksOf('docs/how-to/erase-a-customer.md');
  const lines = text.split('\n').filter((line) => /^(USER_ID|KEY)=/.test(line));
  const { stdout } = spawnSync('bash', ['-c', [...lines, 'printf %s "$KEY"'].join('\n')], {
    encoding: 'utf8',
  });
  const [, userId] = /USER_ID='([^']+)'/.exec(text)!;
  expect(stdout).toBe(CUSTOMER_KEY_PREFIX + customerKey(userId!));
});
