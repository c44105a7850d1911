import { type Agent, type ClientRequest, type IncomingMessage } from 'node:http';

/** A request of the SDK, signed and ready to be sent. */
interface Request {
  readonly protocol: string;
  readonly hostname: string;
  readonly port?: number;
  readonly path: string;
  readonly method: string;
  readonly headers: Record<string, string>;
  readonly body?: string | Uint8Array;
}

interface Response {
  readonly statusCode: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: Uint8Array;
}

interface Options {
  readonly abortSignal?: AbortSignal;
}

type Protocol = 'node:http' | 'node:https';
const agents: Partial<Record<Protocol, Agent>> = {};

/**
 * What the SDK sends its requests with: over kept connections, each answer handed over whole. The
 * SDK's own handler loads Node's clients for both protocols where one is spoken, and leaves an
 * answer to be read as a stream, for which it looks at global `Blob` and `ReadableStream`, and so
 * loads them.
 */
export const requestHandler = {
  metadata: { handlerProtocol: 'http/1.1' },
  handle: async (request: Request, options?: Options) => ({
    response: await exchange(request, options?.abortSignal),
  }),
  updateHttpClientConfig: () => undefined,
  httpHandlerConfigs: () => ({}),
  destroy() {
    for (const agent of Object.values(agents)) agent.destroy();
  },
};

/** Rejects with Node's own errors, by whose `code` the SDK knows which to try again. */
function exchange(request: Request, signal: AbortSignal | undefined): Promise<Response> {
  return new Promise((resolve, reject) => {
    const outgoing = begin(request, signal);
    outgoing.on('error', reject);
    outgoing.on('response', (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('error', reject);
      answer.on('end', () => {
        const { statusCode = 0, headers } = answer;
        resolve({ statusCode, headers, body: Buffer.concat(chunks) });
      });
    });
    outgoing.end(request.body);
  });
}

function begin(request: Request, signal: AbortSignal | undefined): ClientRequest {
  const protocol: Protocol = request.protocol === 'https:' ? 'node:https' : 'node:http';
  const node = process.getBuiltinModule(protocol);
  const agent = (agents[protocol] ??= new node.Agent({ keepAlive: true }));
  const { hostname, port, path, method, headers } = request;
  return node.request({ agent, hostname, port, path, method, headers, signal });
}
