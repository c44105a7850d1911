import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { type LocalDeployment } from '../../tools/local/deployment';
import { type Block, blocksOf } from '../docs/support/blocks';
import { awsCliDirectory } from './aws-cli';

const RUN_BOOK = 'docs/run-book.md';
const RECOVER = 'docs/how-to/recover.md';

/** Left out, because these commands poll only every half minute. */
const WAITING = /^aws cloudformation wait .*$/gm;
/** Commands that need a terminal, the network or another commit. */
const NOT_RUN = /\bcurl\b|\bnpm start\b|\bgit checkout\b|\bcdk import\b/;

/** Runs the shell blocks of the run book and of recover.md in an emulated account. */
export class Documents {
  readonly #path = `${awsCliDirectory()}:${process.env['PATH']}`;

  constructor(private readonly deployment: LocalDeployment) {}

  investigations(): readonly Block[] {
    const [, ...blocks] = shellBlocks(RUN_BOOK);
    return blocks.filter(({ text }) => !NOT_RUN.test(text));
  }

  /** @param values by placeholder */
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

  /** The commands may call the functions that the first block of the run book defines. */
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

function shellBlocks(document: string, section?: string): Block[] {
  const blocks = blocksOf(document).filter(({ language }) => language === 'sh');
  return section === undefined ? blocks : blocks.filter((block) => block.section === section);
}
