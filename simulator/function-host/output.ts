import { type Readable } from 'node:stream';

/** Begins the line by which the runtime says that an invocation's output is complete. */
const END_MARK = '\u001e';

/** Everything that a process writes, line by line, and where each invocation ends in it. */
export class Output {
  readonly #ends = new Map<string, { left: number; resolve: () => void }>();
  #lines: string[] = [];

  constructor(
    private readonly streams: readonly Readable[],
    private readonly heard: (line: string) => void,
  ) {
    for (const stream of streams) this.#follow(stream);
  }

  /** The lines since the last time. */
  take(): string[] {
    const taken = this.#lines;
    this.#lines = [];
    return taken;
  }

  /** Resolves when every stream has come to the end of an invocation. */
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
      this.heard(text);
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
