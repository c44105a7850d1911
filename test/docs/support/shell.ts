import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../../tools/paths';

/** Somebody's machine, as the documents take it to be: this project in `~/voice-forward-linking`. */
export class Shell {
  readonly home = mkdtempSync(join(tmpdir(), 'home-of-an-adopter-'));
  #folder = this.home;

  constructor() {
    symlinkSync(projectRoot(), join(this.home, 'voice-forward-linking'));
  }

  /** A folder in the home, with the packages of this project at hand. */
  makeFolder(name: string): string {
    const folder = join(this.home, name);
    mkdirSync(folder, { recursive: true });
    symlinkSync(join(projectRoot(), 'node_modules'), join(folder, 'node_modules'));
    return folder;
  }

  path(...path: string[]): string {
    return join(this.home, ...path);
  }

  /** Runs one line; the folder that it ends in is the next line's. Throws where it fails. */
  run(line: string, environment: Readonly<Record<string, string>> = {}): string {
    const { status, stdout, stderr } = spawnSync('sh', ['-ec', `${line}\nprintf '\\n%s' "$PWD"`], {
      cwd: this.#folder,
      encoding: 'utf8',
      env: {
        PATH: process.env.PATH,
        HOME: this.home,
        npm_config_loglevel: 'error',
        ...environment,
      },
    });
    if (status !== 0) throw new Error(`${line}\nended with ${status}:\n${stdout}${stderr}`);
    const end = stdout.lastIndexOf('\n');
    const folder = stdout.slice(end + 1);
    if (!folder.startsWith(projectRoot())) this.#folder = folder;
    return stdout.slice(0, end);
  }

  remove(): void {
    rmSync(this.home, { recursive: true, force: true });
  }
}
