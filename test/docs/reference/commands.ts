import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fromRoot } from '../../../tools/paths';
import { pageOf } from './page';

const OTHERS = ['build', 'prepack', 'bench', 'screenshots'];

export function commandsPage(): string {
  const { scripts } = JSON.parse(readFileSync(fromRoot('package.json'), 'utf8')) as {
    scripts: Readonly<Record<string, string>>;
  };
  const names = Object.keys(scripts).filter((name) => scripts[name]!.includes('voice-forward.ts'));
  return pageOf({
    title: 'Commands',
    introduction:
      'The output with `-- --help` of each command that takes options. The [README](../../README.md#commands) says in one line what each command does. A project that installs the package runs the commands of the first section; `simulate` has the options of `npm start`.',
    sections: [
      ['npx voice-forward', block(helpOf('node --import tsx bin/voice-forward.ts'))],
      ...['start', 'simulator', ...names, 'deploy:local', ...OTHERS].map(
        (name) =>
          [
            name === 'start' ? 'npm start' : `npm run ${name}`,
            block(helpOf(scripts[name]!)),
          ] as const,
      ),
    ],
  });
}

const block = (text: string): string => `\`\`\`text\n${text}\n\`\`\``;

function helpOf(script: string): string {
  const [, ...args] = script.split(' ');
  const output = execFileSync(process.execPath, [...args, '--help'], {
    cwd: fromRoot(),
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return output.trim();
}
