import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fromRoot } from '../../../tools/paths';
import { pageOf } from './page';

const COMMANDS = [
  'start',
  'simulator',
  'doctor',
  'secrets',
  'publication',
  'rollback',
  'deploy:local',
] as const;

/** The page: what each command prints with `--help`. */
export function commandsPage(): string {
  const { scripts } = JSON.parse(readFileSync(fromRoot('package.json'), 'utf8')) as {
    scripts: Readonly<Record<string, string>>;
  };
  return pageOf({
    title: 'Commands',
    introduction:
      'What each command prints with `-- --help`: options, assumptions, faults and exit codes. The [README](../../README.md#commands) lists the commands without options.',
    sections: COMMANDS.map((name) => [
      name === 'start' ? 'npm start' : `npm run ${name}`,
      `\`\`\`text\n${helpOf(scripts[name]!)}\n\`\`\``,
    ]),
  });
}

/** The help of a script of package.json, run without npm. */
function helpOf(script: string): string {
  const [, ...args] = script.split(' ');
  const output = execFileSync(process.execPath, [...args, '--help'], {
    cwd: fromRoot(),
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return output.trim();
}
