import {
  CreateTableCommand,
  DynamoDBClient,
  GetItemCommand,
  UpdateItemCommand,
  waitUntilTableExists,
  type AttributeValue,
} from '@aws-sdk/client-dynamodb';
import dynalite from 'dynalite';
import { type CustomerKey, dynamoDbLedger, type Ledger } from '../../lambda/linking';
import { itemKey } from '../../lambda/linking/ledger/attributes';
import { listen } from './http-server';
import { DAY } from './times';

export interface Table {
  readonly url: string;
  readonly tableName: string;
  /** @param now - clock for the expiry of a recorded link or disabling */
  ledger(now?: () => number): Ledger;
  read(customer: CustomerKey): Promise<Record<string, AttributeValue> | undefined>;
  close(): Promise<void>;
}

export const TTL_MS = 31 * DAY;

/** dynalite emulates DynamoDB in this process. */
export async function dynaliteTable(): Promise<Table> {
  const server = dynalite({ createTableMs: 0 });
  return createTable(await listen(server), async () => {
    await new Promise((resolve) => server.close(resolve));
  });
}

export async function createTable(
  url: string,
  stopServer = async () => undefined as void,
): Promise<Table> {
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  const client = new DynamoDBClient({ endpoint: url, region: 'eu-west-1', credentials });
  const tableName = `ledger-${Math.random().toString(36).slice(2)}`;
  await client.send(
    new CreateTableCommand({
      TableName: tableName,
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
      AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
    }),
  );
  const seconds = { minDelay: 0.01, maxDelay: 0.1, maxWaitTime: 30 };
  await waitUntilTableExists({ client, ...seconds }, { TableName: tableName });
  return {
    url,
    tableName,
    ledger: (now = Date.now) =>
      dynamoDbLedger({
        tableName,
        ttlMs: TTL_MS,
        updateItem: (input) => client.send(new UpdateItemCommand(input)),
        now,
      }),
    async read(customer) {
      const command = new GetItemCommand({
        TableName: tableName,
        Key: itemKey(customer),
        ConsistentRead: true,
      });
      return (await client.send(command)).Item;
    },
    async close() {
      client.destroy();
      await stopServer();
    },
  };
}
