import { get, request, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { type InspectorEvent } from '../../../simulator/inspector/server/events';

export interface TabResponse {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  readonly error: string | undefined;
}

export interface RawRequest {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

const FENCE = 'So far.';

export class Tab {
  readonly events: InspectorEvent[] = [];
  readonly closed: Promise<void>;
  readonly #checks = new Set<() => void>();
  #onFence: () => void = () => undefined;

  private constructor(private readonly stream: IncomingMessage) {
    this.closed = new Promise((resolve) => stream.once('close', resolve));
    let rest = '';
    stream
      .setEncoding('utf8')
      .on('error', () => undefined) // the server aborts the stream when it closes
      .on('data', (text: string) => {
        // Splits lines as a browser does: Node's readline would also split them at U+2028.
        const lines = (rest + text).split(/\r\n|\n|\r/);
        rest = lines.pop()!;
        for (const line of lines) this.#receive(line);
      });
  }

  #receive(line: string): void {
    if (!line.startsWith('data: ')) return;
    const event = JSON.parse(line.slice('data: '.length)) as InspectorEvent;
    if (event.type === 'notice' && event.text === FENCE) this.#onFence();
    else this.events.push(event);
    for (const check of this.#checks) check();
  }

  /** The server sends `live` after all earlier events. */
  static async open(url: string): Promise<Tab> {
    const stream = await new Promise<IncomingMessage>((resolve, reject) => {
      get(`${url}/events`, { agent: false }, resolve).on('error', reject);
    });
    const tab = new Tab(stream);
    await tab.receives((event) => event.type === 'live');
    return tab;
  }

  static async act(url: string, action: string, body: unknown = {}): Promise<TabResponse> {
    return Tab.send(`${url}/do/${action}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  }

  /** Unlike `fetch`, does not normalize the path and accepts every header. */
  static async send(url: string, { method, headers, body }: RawRequest = {}): Promise<TabResponse> {
    const { hostname, port } = new URL(url);
    const path = url.slice(new URL(url).origin.length);
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      const length = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) };
      const options = { hostname, port, path, method, agent: false };
      request({ ...options, headers: { ...length, ...headers } }, resolve)
        .on('error', reject)
        .end(body);
    });
    const content = await text(response);
    return {
      status: response.statusCode!,
      headers: response.headers,
      text: content,
      error: errorIn(content),
    };
  }

  /** Also finds events that were received before the call, from the index `from`. */
  receives<Found extends InspectorEvent>(
    matches: ((event: InspectorEvent) => event is Found) | ((event: InspectorEvent) => boolean),
    from = 0,
  ): Promise<Found> {
    return new Promise((resolve) => {
      const check = () => {
        const found = this.events.slice(from).find((event) => matches(event));
        if (!found) return;
        this.#checks.delete(check);
        resolve(found as Found);
      };
      this.#checks.add(check);
      check();
    });
  }

  /** Resolves when all events that were sent before the call have been received. */
  receivesAll(send: (event: InspectorEvent) => void): Promise<void> {
    return new Promise((resolve) => {
      this.#onFence = resolve;
      send({ type: 'notice', text: FENCE });
    });
  }

  get state() {
    return this.events.findLast((event) => event.type === 'state')!.state;
  }

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
