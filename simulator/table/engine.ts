import { type AddressInfo } from 'node:net';
import dynalite from 'dynalite';
import { type Answer, call } from '../http';

/** The engine behind the table: dynalite, in this process and in memory, reached by nobody but the table. */
export interface Engine {
  /** One call as the AWS SDK makes it, without the SDK. Throws an {@link EngineError}. */
  run(operation: string, input: object): Promise<Record<string, unknown>>;
  /** A call of somebody else's, passed on as it came. */
  pass(headers: Readonly<Record<string, string>>, body: string): Promise<Answer>;
  close(): Promise<void>;
}

export class EngineError extends Error {
  constructor(operation: string, answer: Answer) {
    super(`The table refused ${operation}: ${answer.text.slice(0, 300)}`);
    this.name = 'EngineError';
  }
}

/** The engine wants a signed request, and doesn't check the signature. */
const SIGNED = {
  authorization: 'AWS4-HMAC-SHA256 Credential=a/b/c/d/e, SignedHeaders=host, Signature=f',
  'x-amz-date': '20260101T000000Z',
  'content-type': 'application/x-amz-json-1.0',
};

export async function startEngine(): Promise<Engine> {
  const server = dynalite({ createTableMs: 0 });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const pass: Engine['pass'] = (headers, body) =>
    call(url, { method: 'POST', from: 'table', body, headers });

  return {
    pass,
    run: async (operation, input) => {
      const target = { 'x-amz-target': `DynamoDB_20120810.${operation}` };
      const answer = await pass({ ...SIGNED, ...target }, JSON.stringify(input));
      if (answer.status !== 200) throw new EngineError(operation, answer);
      return answer.json as Record<string, unknown>;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
