/** Standard streams of a command, for example `process`. */
export interface Streams {
  readonly stdin: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  /** Receives only the conversation. */
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
