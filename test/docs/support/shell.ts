import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A shell in a new home directory. */
export class Shell {
  readonly home = mkdtempSync(join(tmpdir(), 'home-of-an-adopter-'));
  #folder = this.home;

  /** @param environment variables beside HOME */
  constructor(private readonly environment: Readonly<Record<string, string>> = {}) {}

  path(...path: string[]): string {
    return join(this.home, ...path);
  }

  /** Runs one line in the directory in which the last line ended. Throws when it fails. */
  run(line: string): string {
    const { status, stdout, stderr } = spawnSync('sh', ['-ec', `${line}\nprintf '\\n%s' "$PWD"`], {
      cwd: this.#folder,
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
    this.#folder = stdout.slice(end + 1);
    return stdout.slice(0, end);
  }

  remove(): void {
    rmSync(this.home, { recursive: true, force: true });
  }
}
