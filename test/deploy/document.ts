import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { type LocalDeployment } from '../../tools/local/deployment';
import { type Block, blocksOf } from '../docs/support/blocks';
import { awsCliDirectory } from './aws-cli';

const RUN_BOOK = 'docs/run-book.md';
const RECOVER = 'docs/how-to/recover.md';

/** Commands that poll every half minute: left out here, because the tests poll more often. */
const WAITING = /^aws cloudformation wait .*$/gm;
/** Commands that need a terminal, the network or another commit. */
const NOT_RUN = /\bcurl\b|\bnpm start\b|\bgit checkout\b|\bcdk import\b/;

/** Runs the shell blocks of the run book and of recover.md in an emulated account, as an operator does. */
export class Documents {
  readonly #path = `${awsCliDirectory()}:${process.env['PATH']}`;

  constructor(private readonly deployment: LocalDeployment) {}

  /** Blocks of the run book that can run here. */
  investigations(): readonly Block[] {
    const [, ...blocks] = shellBlocks(RUN_BOOK);
    return blocks.filter(({ text }) => !NOT_RUN.test(text));
  }

  /** Runs the blocks of a section of recover.md, with its placeholders filled in. @returns their output */
  async recover(section: string, values: Readonly<Record<string, string>> = {}): Promise<string> {
    const blocks = shellBlocks(RECOVER, section).filter(({ text }) => !NOT_RUN.test(text));
    expect(blocks).not.toEqual([]);
    let output = '';
    for (const { text } of blocks) {
      let commands = text.replaceAll(WAITING, '');
      for (const [name, value] of Object.entries(values))
        commands = commands.replaceAll(name, value);
      output += await this.run(commands);
    }
    return output;
  }

  /** Runs commands that may call the functions of the run book. Rejects unless every command succeeds. */
  async run(commands: string): Promise<string> {
    const [functions] = shellBlocks(RUN_BOOK);
    const script = `set -euo pipefail\n${functions!.text}\n${commands}`;
    const { stdout } = await promisify(execFile)('bash', ['-c', script], {
      cwd: this.deployment.project,
      env: {
        ...process.env,
        ...this.deployment.emulator.environment,
        PATH: this.#path,
        STAGE: 'local',
      },
      maxBuffer: 16 * 1024 * 1024,
    });
    return stdout;
  }
}

/** Shell blocks of a document, or of one of its sections. */
function shellBlocks(document: string, section?: string): Block[] {
  const blocks = blocksOf(document).filter(({ language }) => language === 'sh');
  return section === undefined ? blocks : blocks.filter((block) => block.section === section);
}
