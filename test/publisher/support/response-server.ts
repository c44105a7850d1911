import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';

export interface CloudFormationResponse {
  readonly Status: 'SUCCESS' | 'FAILED';
  readonly Reason?: string;
  readonly PhysicalResourceId: string;
  readonly StackId: string;
  readonly RequestId: string;
  readonly LogicalResourceId: string;
  readonly Data?: Readonly<Record<string, string>>;
}

/** A fake of CloudFormation's signed response URL. It rejects a PUT with a content type. */
export interface ResponseServer {
  readonly url: string;
  readonly responses: CloudFormationResponse[];
  readonly raw: string[];
  /** Statuses of the next answers to PUTs. @default 200 */
  readonly statuses: number[];
  close(): Promise<void>;
}

export async function responseServer(): Promise<ResponseServer> {
  const responses: CloudFormationResponse[] = [];
  const raw: string[] = [];
  const statuses: number[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const status = request.headers['content-type'] ? 403 : (statuses.shift() ?? 200);
      const text = Buffer.concat(chunks).toString();
      if (status === 200) {
        raw.push(text);
        responses.push(JSON.parse(text) as CloudFormationResponse);
      }
      response.writeHead(status).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/answer?Signature=signed`,
    responses,
    raw,
    statuses,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
