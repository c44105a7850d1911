import { PassThrough } from 'node:stream';
import { type Streams } from '../../../simulator/cli/streams';

export class Screen implements Streams {
  readonly stdin: PassThrough & { isTTY?: boolean } = new PassThrough();
  readonly stdout: PassThrough & { isTTY?: boolean } = new PassThrough();
  readonly stderr = new PassThrough();
  #output = '';
  #errors = '';
  #onOutput: () => void = () => undefined;

  constructor({ isTerminal }: { readonly isTerminal: boolean }) {
    Object.assign(this.stdin, { isTTY: isTerminal });
    Object.assign(this.stdout, { isTTY: isTerminal });
    this.stderr.on('data', (text) => (this.#errors += String(text)));
    this.stdout.on('data', (text) => {
      this.#output += String(text);
      this.#onOutput();
    });
  }

  /** Includes overwritten lines and colours. */
  get output(): string {
    return this.#output;
  }

  get errors(): string {
    return this.#errors;
  }

  /** Without overwritten lines and colours. */
  get lines(): string[] {
    return this.#output
      .replaceAll('\r', '')
      .split('\n')
      .map((line) => line.split(ERASED).at(-1)!.replaceAll(ANY_CODE, ''));
  }

  type(line: string): void {
    this.stdin.write(`${line}\n`);
  }

  endInput(): void {
    this.stdin.end();
  }

  waitFor(pattern: RegExp): Promise<string> {
    return new Promise((resolve) => {
      this.#onOutput = () => {
        const [found] = pattern.exec(this.lines.join('\n')) ?? [];
        if (found !== undefined) resolve(found);
      };
      this.#onOutput();
    });
  }
}

/** Codes that move the cursor to the first column, and clear the line, or everything from there on. */
// eslint-disable-next-line no-control-regex -- terminal codes begin with the escape character
const ERASED = /\u001b\[1G\u001b\[(?:0J|2K)/;
// eslint-disable-next-line no-control-regex -- terminal codes begin with the escape character
const ANY_CODE = /\u001b\[[\d;]*[A-Za-z]/g;
