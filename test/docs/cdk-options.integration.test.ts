import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fromRoot } from '../../tools/paths';

const textsIn = (directory: string): string[] =>
  readdirSync(fromRoot(directory), { recursive: true, withFileTypes: true })
    .filter(({ name }) => /\.(md|yml|sh)$/.test(name))
    .map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'utf8'));

function usedOptions(): Record<string, string[]> {
  const text = [...textsIn('docs'), ...textsIn('.github')]
    .join('\n')
    .replaceAll(/\\\n\s*/g, ' ')
    .replaceAll(/"[^"\n]*"/g, '');
  const calls = [...text.matchAll(/npx (?:--yes )?(?:aws-)?cdk(?:@[\d.]+)? ([a-z]+)([^`\n|>]*)/g)];
  const used: Record<string, string[]> = {};
  for (const [, command = '', options = ''] of calls) {
    (used[command] ??= []).push(...(options.match(/(?<=\s)--[a-z-]+/g) ?? []));
  }
  return used;
}

describe('documents and workflows', () => {
  const used = Object.entries(usedOptions());

  it('call cdk bootstrap, deploy, diff, list, synth and watch', () => {
    expect(used.map(([command]) => command)).toEqual(
      expect.arrayContaining(['bootstrap', 'deploy', 'diff', 'list', 'synth', 'watch']),
    );
  });

  it.each(used)('call cdk %s with options that it has', (command, options) => {
    const cdk = require.resolve('aws-cdk/bin/cdk');
    const help = execFileSync(process.execPath, [cdk, command, '--help'], { encoding: 'utf8' });
    const known: string[] = help.match(/--[a-z][a-z-]*/g) ?? [];
    expect(options.filter((option) => !known.includes(option))).toEqual([]);
  });
});
