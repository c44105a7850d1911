import { get, request, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { type InspectorEvent } from '../../../simulator/inspector/server/events';

export interface TabAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  /** Of a action: what is wrong, in a sentence. */
  readonly error: string | undefined;
}

export interface RawRequest {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** A notice that stands for no event. */
const FENCE = 'So far.';

/** A tab of the browser, as far as the server sees it: it listens to the stream, and asks for actions. */
export class Tab {
  readonly events: InspectorEvent[] = [];
  /** Resolves when the server closes the stream. */
  readonly closed: Promise<void>;
  readonly #waiting = new Set<() => void>();
  #fenced: () => void = () => undefined;

  private constructor(private readonly stream: IncomingMessage) {
    this.closed = new Promise((resolve) => stream.once('close', resolve));
    let rest = '';
    // A server that closes breaks the stream off.
    stream
      .setEncoding('utf8')
      .on('error', () => undefined)
      .on('data', (text: string) => {
        // As in a browser. Node's readline also ends lines at U+2028.
        const lines = (rest + text).split(/\r\n|\n|\r/);
        rest = lines.pop()!;
        for (const line of lines) this.#take(line);
      });
  }

  #take(line: string): void {
    if (!line.startsWith('data: ')) return;
    const event = JSON.parse(line.slice('data: '.length)) as InspectorEvent;
    if (event.type === 'notice' && event.text === FENCE) this.#fenced();
    else this.events.push(event);
    for (const look of this.#waiting) look();
  }

  /** Resolves once all that happened so far has been heard. */
  static async open(url: string): Promise<Tab> {
    const stream = await new Promise<IncomingMessage>((resolve, reject) => {
      get(`${url}/events`, { agent: false }, resolve).on('error', reject);
    });
    const tab = new Tab(stream);
    await tab.hears((event) => event.type === 'live');
    return tab;
  }

  static async ask(url: string, action: string, body: unknown = {}): Promise<TabAnswer> {
    return Tab.send(`${url}/do/${action}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  }

  /** One exchange, with a path and headers that `fetch` would mend. */
  static async send(url: string, { method, headers, body }: RawRequest = {}): Promise<TabAnswer> {
    const { hostname, port } = new URL(url);
    const path = url.slice(new URL(url).origin.length);
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      const length = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) };
      const options = { hostname, port, path, method, agent: false };
      request({ ...options, headers: { ...length, ...headers } }, resolve)
        .on('error', reject)
        .end(body);
    });
    const content = await text(answer);
    return {
      status: answer.statusCode!,
      headers: answer.headers,
      text: content,
      error: errorIn(content),
    };
  }

  /** The first event, heard already or yet to come, that is looked for. */
  hears<Found extends InspectorEvent>(
    isIt: ((event: InspectorEvent) => event is Found) | ((event: InspectorEvent) => boolean),
    from = 0,
  ): Promise<Found> {
    return new Promise((resolve) => {
      const look = () => {
        const found = this.events.slice(from).find((event) => isIt(event));
        if (!found) return;
        this.#waiting.delete(look);
        resolve(found as Found);
      };
      this.#waiting.add(look);
      look();
    });
  }

  /** Until what is sent now has come, and so all that was sent before it. */
  hearsAll(send: (event: InspectorEvent) => void): Promise<void> {
    return new Promise((resolve) => {
      this.#fenced = resolve;
      send({ type: 'notice', text: FENCE });
    });
  }

  /** How things stand, as was told last. */
  get state() {
    return this.events.findLast((event) => event.type === 'state')!.state;
  }

  /** `customer: …` and `skill: …`, what was said. */
  get said(): string[] {
    return this.events.flatMap((event) =>
      event.type === 'entry' && event.entry.kind === 'said'
        ? [`${event.entry.speaker}: ${event.entry.text}`]
        : [],
    );
  }

  close(): void {
    this.stream.destroy();
  }
}

function errorIn(content: string): string | undefined {
  try {
    return (JSON.parse(content) as { error?: string }).error;
  } catch {
    return undefined;
  }
}
