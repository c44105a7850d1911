import { type Context } from 'hono';
import { type ContentfulStatusCode } from 'hono/utils/http-status';
import {
  bodyText,
  type Env,
  type FaultResponses,
  listen,
  type ListeningServer,
  serviceApp,
  type ServerOptions,
} from '../http';
import { DAY_MS } from '../clock';
import { startDynalite } from './dynalite-server';
import { type AttributeValue, type Item, unmarshallItem, marshallItem } from './attribute-values';

const TableName = 'ride-hailer-ledger';
/** Attribute names, as in `lambda/linking/ledger/table-keys.ts`. */
const KEY = 'pk';
const EXPIRY = 'expiresAt';
/** DynamoDB typically removes an expired item within two days. */
export const TTL_DELAY_MS = 2 * DAY_MS;

/** The skill's requests to `url` are recorded, and calls of these methods are not. */
export interface Table extends ListeningServer {
  readonly name: string;
  items(): Promise<readonly Item[]>;
  item(key: string): Promise<Item | undefined>;
  put(item: Item): Promise<void>;
  /** Removes the items that expired at least {@link TTL_DELAY_MS} ago. */
  removeExpired(): Promise<void>;
  clear(): Promise<void>;
}

/** The largest request of DynamoDB, a BatchWriteItem. */
const MAX_BODY_BYTES = 16 * 1024 * 1024;

const FAULTS: FaultResponses = {
  500: () => ({
    status: 500,
    body: errorBody('InternalServerError', 'Internal server error'),
  }),
  throttled: () => ({ status: 400, body: errorBody('ThrottlingException', 'Rate exceeded') }),
};

const REQUEST_HEADERS = ['authorization', 'content-type', 'x-amz-date', 'x-amz-target'];
const RESPONSE_HEADERS = ['content-type', 'x-amzn-requestid', 'x-amz-crc32'];

const pick = (
  names: readonly string[],
  headers: Readonly<Record<string, string | string[] | undefined>>,
): Record<string, string> =>
  Object.fromEntries(
    names.flatMap((name) => {
      const value = headers[name];
      return typeof value === 'string' ? [[name, value]] : [];
    }),
  );

/** dynalite behind a server that records messages and injects faults. Rejects with a `PortError`. */
export async function startTable(options: ServerOptions): Promise<Table> {
  const { clock, faults, port } = options;
  const dynalite = await startDynalite();

  const app = serviceApp(options, {
    name: 'table',
    maxBodyBytes: MAX_BODY_BYTES,
    faults: FAULTS,
    rejectTooLarge: (c) => c.json(errorBody('RequestEntityTooLarge', 'Too large'), 413),
    nameOf: operationOf,
  }).post('/', async (c) => {
    const response = await dynalite.forward(pick(REQUEST_HEADERS, c.req.header()), bodyText(c));
    const headers = pick(RESPONSE_HEADERS, response.headers);
    return c.body(response.text, response.status as ContentfulStatusCode, headers);
  });

  const items = async () => {
    const { Items } = await dynalite.send('Scan', { TableName, ConsistentRead: true });
    return (Items as Record<string, AttributeValue>[]).map(unmarshallItem);
  };
  const remove = async (removed: readonly Item[]) => {
    for (const item of removed) {
      await dynalite.send('DeleteItem', { TableName, Key: marshallItem({ [KEY]: item[KEY] }) });
    }
  };

  await dynalite.send('CreateTable', {
    TableName,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: [{ AttributeName: KEY, AttributeType: 'S' }],
    KeySchema: [{ AttributeName: KEY, KeyType: 'HASH' }],
  });
  await waitUntilActive(() => dynalite.send('DescribeTable', { TableName }));
  const listening = await listen(app, { port, fault: { name: 'table', faults } }).catch(
    async (error: unknown) => {
      await dynalite.close();
      throw error;
    },
  );

  return {
    ...listening,
    name: TableName,
    items,
    item: async (key) => {
      const Key = marshallItem({ [KEY]: key });
      const { Item } = await dynalite.send('GetItem', { TableName, Key, ConsistentRead: true });
      return Item === undefined
        ? undefined
        : unmarshallItem(Item as Record<string, AttributeValue>);
    },
    put: async (item) =>
      void (await dynalite.send('PutItem', { TableName, Item: marshallItem(item) })),
    removeExpired: async () => {
      const limit = (clock.now() - TTL_DELAY_MS) / 1000;
      await remove((await items()).filter((item) => Number(item[EXPIRY] ?? Infinity) <= limit));
    },
    clear: async () => remove(await items()),
    close: async () => {
      await listening.close();
      await dynalite.close();
    },
  };
}

const MAX_ATTEMPTS = 50;

async function waitUntilActive(describe: () => Promise<Record<string, unknown>>): Promise<void> {
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
    const { Table: table } = await describe();
    if ((table as { TableStatus?: string }).TableStatus === 'ACTIVE') return;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** `UpdateItem` of the header `DynamoDB_20120810.UpdateItem`. */
const operationOf = (c: Context<Env>): string =>
  c.req.header('x-amz-target')?.split('.').at(-1) ?? `${c.req.method} ${c.req.path}`;

function errorBody(type: string, message: string) {
  return { __type: `com.amazonaws.dynamodb.v20120810#${type}`, message };
}
