import { spawnSync } from 'node:child_process';
import { cpSync, symlinkSync } from 'node:fs';
import { join, relative } from 'node:path';
import { projectRoot } from '../../../tools/paths';
import { temporaryDirectory } from '../../support/directory';

const PROJECT = 'voice-forward-linking';
const NOT_CLONED = /(^|\/)node_modules(\/|$)|^(dist|cdk\.out|coverage|\.git|\.cache)(\/|$)/;

export class Shell {
  readonly home = temporaryDirectory();
  #directory = this.home;

  /** @param environment variables besides `HOME` and `PATH` */
  constructor(private readonly environment: Readonly<Record<string, string>> = {}) {}

  cloneProject(): void {
    const root = projectRoot();
    cpSync(root, this.path(PROJECT), {
      recursive: true,
      filter: (source) => !NOT_CLONED.test(relative(root, source)),
    });
    symlinkSync(join(root, 'node_modules'), this.path(PROJECT, 'node_modules'));
  }

  path(...path: string[]): string {
    return join(this.home, ...path);
  }

  /** Runs a line in the directory in which the previous line ended. */
  run(line: string): string {
    const { status, stdout, stderr } = spawnSync('sh', ['-ec', `${line}\nprintf '\\n%s' "$PWD"`], {
      cwd: this.#directory,
      encoding: 'utf8',
      env: {
        ...this.environment,
        PATH: process.env.PATH,
        HOME: this.home,
        npm_config_loglevel: 'error',
        CDK_DISABLE_CLI_TELEMETRY: 'true',
      },
    });
    if (status !== 0) throw new Error(`${line}\nended with ${status}:\n${stdout}${stderr}`);
    const end = stdout.lastIndexOf('\n');
    this.#directory = stdout.slice(end + 1);
    return stdout.slice(0, end);
  }
}
