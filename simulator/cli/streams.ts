/** Standard streams of a command, for example `process`. */
export interface Streams {
  /** Standard input is a pipe or a file, which is read as a script. @default false */
  readonly isPiped?: boolean;
  /** File with the lines that were typed in earlier runs. @default no history */
  readonly historyFile?: string;
  readonly stdin: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  /** Receives the conversation or the help; in a terminal, notices as well. */
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
