import { once } from 'node:events';
import { type IncomingMessage } from 'node:http';
import { type AddressInfo } from 'node:net';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type AttributeValue,
  CreateTableCommand,
  DynamoDBClient,
  GetItemCommand,
} from '@aws-sdk/client-dynamodb';
import dynalite from 'dynalite';
import { generate } from 'selfsigned';

export type Item = Record<string, AttributeValue>;

export interface TableCall {
  readonly operation: string;
  readonly body: Record<string, unknown>;
}

export interface Table {
  readonly url: string;
  /** For `NODE_EXTRA_CA_CERTS` of the clients. */
  readonly certificateFile: string;
  readonly calls: TableCall[];
  /** The read is not recorded in `calls`. */
  itemOf(call: TableCall): Promise<Item | undefined>;
  close(): Promise<void>;
}

export const TABLES = {
  ours: { name: 'ours', key: 'pk' },
  usual: { name: 'usual', key: 'id' },
  official: { name: 'official', key: 'id' },
} as const;

const CREDENTIALS = { accessKeyId: 'test', secretAccessKey: 'test' };

export type TableName = keyof typeof TABLES;

/**
 * Uses TLS, as DynamoDB does. Over plain HTTP, the SDK imports `node:http`, which loads `fetch` and adds
 * 20 to 30 ms to a cold start.
 */
export async function startTable(): Promise<Table> {
  const { cert, private: key } = await generate(undefined, {
    keyType: 'ec',
    // Type 7 is an IP address (RFC 5280, GeneralName).
    extensions: [{ name: 'subjectAltName', altNames: [{ type: 7, ip: '127.0.0.1' }] }],
  });
  const directory = mkdtempSync(join(tmpdir(), 'bench-table-'));
  const certificateFile = join(directory, 'certificate.pem');
  writeFileSync(certificateFile, cert);
  const server = dynalite({ createTableMs: 0, ssl: true, key, cert, ca: cert });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const url = `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const client = new DynamoDBClient({
    endpoint: url,
    region: 'us-east-1',
    credentials: CREDENTIALS,
    requestHandler: { httpsAgent: { ca: cert } },
  });
  for (const { name, key } of Object.values(TABLES)) {
    await client.send(
      new CreateTableCommand({
        TableName: name,
        KeySchema: [{ AttributeName: key, KeyType: 'HASH' }],
        AttributeDefinitions: [{ AttributeName: key, AttributeType: 'S' }],
        BillingMode: 'PAY_PER_REQUEST',
      }),
    );
  }
  const calls: TableCall[] = [];
  server.prependListener('request', (request: IncomingMessage) => recordCall(request, calls));
  return {
    url,
    certificateFile,
    calls,
    async itemOf({ body }) {
      const before = calls.length;
      const { TableName, Key, Item } = body;
      const key = (Key ?? { id: (Item as { id: AttributeValue }).id }) as Record<
        string,
        AttributeValue
      >;
      const found = await client.send(
        new GetItemCommand({ TableName: TableName as string, Key: key }),
      );
      calls.length = before;
      return found.Item;
    },
    async close() {
      client.destroy();
      server.close();
      server.closeAllConnections();
      rmSync(directory, { recursive: true });
    },
  };
}

function recordCall(request: IncomingMessage, calls: TableCall[]): void {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const operation = String(request.headers['x-amz-target']).split('.')[1] ?? '';
    calls.push({ operation, body: JSON.parse(Buffer.concat(chunks).toString()) as never });
  });
}
