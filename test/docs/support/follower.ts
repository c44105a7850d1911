import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fromRoot } from '../../../tools/paths';
import { type Block, commandsOf } from './blocks';
import { merged, patched } from './change';
import { problemOf } from './commands';
import { type Shell } from './shell';

/** Resolves with false if the command is not handled. */
type HandleCommand = (command: string) => Promise<boolean>;

/** Follows a document: makes its changes to files, and runs its commands. */
export class Follower {
  readonly conversations: string[] = [];

  /**
   * @param directory in the home directory; the file names of the document are relative to this directory
   * @param runs matches commands to run; other commands are only checked
   */
  constructor(
    private readonly shell: Shell,
    private readonly directory: string,
    private readonly runs: RegExp,
    private readonly handle: HandleCommand = async () => false,
  ) {}

  async follow(block: Block): Promise<void> {
    if (block.language !== 'sh') return this.#change(block);
    for (const command of commandsOf(block)) {
      if (await this.handle(command)) continue;
      if (this.runs.test(command)) this.#run(command);
      else assertValid(command);
    }
  }

  path(...path: string[]): string {
    return this.shell.path(this.directory, ...path);
  }

  #change({ note, text, line }: Block): void {
    const [, action, path = ''] = /^(new file|change|merge): (.*)$/.exec(note) ?? [];
    const file = this.path(path);
    if (action === 'new file') {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, `${text}\n`);
    } else if (action === 'change') {
      writeFileSync(file, patched(readFileSync(file, 'utf8'), text));
    } else if (action === 'merge') {
      writeFileSync(file, JSON.stringify(merged(readJson(file), JSON.parse(text))));
    } else {
      const shownFile = note.startsWith('test/') ? fromRoot(note) : this.path(note);
      if (note !== '' && readFileSync(shownFile, 'utf8').includes(text)) return;
      throw new Error(`Line ${line}: ${note || 'no file'} does not have this text.`);
    }
  }

  #run(command: string): void {
    const output = this.shell.run(command);
    if (/npm start|simulate /.test(command)) this.conversations.push(output);
  }
}

export const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

function assertValid(command: string): void {
  const parts = command.split(' && ').filter((one) => !one.startsWith('cd ~/'));
  const [problem] = parts.map(problemOf).filter(Boolean);
  if (problem !== undefined) throw new Error(`${command}: ${problem}.`);
}
