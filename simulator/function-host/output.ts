import { type Readable } from 'node:stream';

/** First character of the line that the runtime writes at the end of an invocation. */
const END_MARK = '\u001e';

export class Output {
  readonly #ends = new Map<string, { openStreams: number; resolve: () => void }>();
  #lines: string[] = [];

  constructor(
    private readonly streams: readonly Readable[],
    private readonly onLine: (line: string) => void,
  ) {
    for (const stream of streams) this.#follow(stream);
  }

  /** The lines since the previous call. */
  take(): string[] {
    const taken = this.#lines;
    this.#lines = [];
    return taken;
  }

  /** Resolves when the output of an invocation has ended on every stream. */
  waitForEnd(id: string): Promise<void> {
    return new Promise((resolve) => {
      this.#ends.set(id, { openStreams: this.streams.length, resolve });
    });
  }

  #follow(stream: Readable): void {
    let rest = '';
    stream.setEncoding('utf8');
    stream.on('data', (chunk: string) => {
      const lines = (rest + chunk).split('\n');
      rest = lines.pop()!;
      for (const line of lines) this.#addLine(line);
    });
    stream.on('end', () => {
      if (rest !== '') this.#addLine(rest);
    });
  }

  #addLine(line: string): void {
    const markIndex = line.indexOf(END_MARK);
    const text = markIndex < 0 ? line : line.slice(0, markIndex);
    if (markIndex < 0 || text !== '') {
      this.#lines.push(text);
      this.onLine(text);
    }
    if (markIndex >= 0) this.#endStream(line.slice(markIndex + END_MARK.length));
  }

  #endStream(id: string): void {
    const end = this.#ends.get(id);
    if (!end || --end.openStreams > 0) return;
    this.#ends.delete(id);
    end.resolve();
  }
}
