/** What a command reads and writes; `process` is one. */
export interface Streams {
  readonly stdin: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  /** The conversation, and nothing else. */
  readonly stdout: NodeJS.WritableStream & {
    readonly isTTY?: boolean;
    hasColors?(): boolean;
  };
  readonly stderr: NodeJS.WritableStream;
}

export const isTerminal = ({ stdin, stdout }: Streams): boolean =>
  stdin.isTTY === true && stdout.isTTY === true;

export const isColoured = ({ stdout }: Streams): boolean =>
  stdout.isTTY === true && stdout.hasColors?.() === true;
