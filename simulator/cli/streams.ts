export interface Streams {
  /** Standard input is a pipe or a file. @default false */
  readonly isPiped?: boolean;
  /** @default no history */
  readonly historyFile?: string;
  readonly stdin: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  readonly stdout: NodeJS.WritableStream & {
    readonly isTTY?: boolean;
    readonly columns?: number;
    hasColors?(): boolean;
  };
  readonly stderr: NodeJS.WritableStream;
}

export const isTerminal = ({ stdin, stdout }: Streams): boolean =>
  stdin.isTTY === true && stdout.isTTY === true;

export const isColoured = ({ stdout }: Streams): boolean =>
  stdout.isTTY === true && stdout.hasColors?.() === true;
