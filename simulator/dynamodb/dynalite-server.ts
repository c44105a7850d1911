import { type RequestListener } from 'node:http';
import { type AddressInfo } from 'node:net';
import dynalite from 'dynalite';
import { type CallResponse, call, isLoopbackHost } from '../http';

/** dynalite in this process and in memory. */
export interface DynaliteServer {
  readonly url: string;
  /** Rejects with a {@link TableError}. */
  send(operation: string, input: object): Promise<Record<string, unknown>>;
  forward(headers: Readonly<Record<string, string>>, body: string): Promise<CallResponse>;
  close(): Promise<void>;
}

/** A call of the simulator to its own table failed: a defect of the simulator. */
export class TableError extends Error {
  override readonly name = 'TableError';
}

/** dynalite requires the headers of a signed request, but does not verify the signature. */
const SIGNATURE = {
  authorization: 'AWS4-HMAC-SHA256 Credential=a/b/c/d/e, SignedHeaders=host, Signature=f',
  'x-amz-date': '20260101T000000Z',
  'content-type': 'application/x-amz-json-1.0',
};

export async function startDynalite(): Promise<DynaliteServer> {
  const server = dynalite({ createTableMs: 0 });
  const [respond] = server.listeners('request') as RequestListener[];
  server.removeAllListeners('request').on('request', (request, response) => {
    if (isLoopbackHost(request.headers.host)) respond?.(request, response);
    else response.writeHead(403).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const forward: DynaliteServer['forward'] = (headers, body) =>
    call(url, { method: 'POST', from: 'table', body, headers });

  return {
    url,
    forward,
    send: async (operation, input) => {
      const target = { 'x-amz-target': `DynamoDB_20120810.${operation}` };
      const response = await forward({ ...SIGNATURE, ...target }, JSON.stringify(input));
      if (response.status !== 200) {
        throw new TableError(`dynalite rejected ${operation}: ${response.text.slice(0, 300)}`);
      }
      return response.json as Record<string, unknown>;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
