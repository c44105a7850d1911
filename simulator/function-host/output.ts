import { type Readable } from 'node:stream';

/** First character of the line that the runtime writes at the end of an invocation. */
const END_MARK = '\u001e';

export class Output {
  readonly #ends = new Map<string, { left: number; resolve: () => void }>();
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
  endOf(id: string): Promise<void> {
    return new Promise((resolve) => {
      this.#ends.set(id, { left: this.streams.length, resolve });
    });
  }

  #follow(stream: Readable): void {
    let rest = '';
    stream.setEncoding('utf8');
    stream.on('data', (chunk: string) => {
      const lines = (rest + chunk).split('\n');
      rest = lines.pop()!;
      for (const line of lines) this.#line(line);
    });
    stream.on('end', () => {
      if (rest !== '') this.#line(rest);
    });
  }

  #line(line: string): void {
    const mark = line.indexOf(END_MARK);
    const text = mark < 0 ? line : line.slice(0, mark);
    if (mark < 0 || text !== '') {
      this.#lines.push(text);
      this.onLine(text);
    }
    if (mark >= 0) this.#end(line.slice(mark + END_MARK.length));
  }

  #end(id: string): void {
    const end = this.#ends.get(id);
    if (!end || --end.left > 0) return;
    this.#ends.delete(id);
    end.resolve();
  }
}
