import { type Context, Hono } from 'hono';
import { type ContentfulStatusCode } from 'hono/utils/http-status';
import { type Env, failing, listen, type Listening, recorded, type ServerOptions } from '../http';
import { startEngine } from './engine';
import { type AttributeValue, type Item, readItem, writeItem } from './values';

/** What the skill's environment and the template call them. */
const KEY = 'pk';
const EXPIRY = 'expiresAt';
/** How late DynamoDB removes what ran out. */
export const LATENESS_MS = 2 * 24 * 60 * 60 * 1000;

/** The ledger's table, as DynamoDB serves it. What is read and put here is no call of the skill's. */
export interface Table extends Listening {
  readonly name: string;
  items(): Promise<readonly Item[]>;
  item(key: string): Promise<Item | undefined>;
  put(item: Item): Promise<void>;
  /** Removes what ran out by the simulator's clock. DynamoDB does so too, some time within two days. */
  removeExpired(): Promise<void>;
  clear(): Promise<void>;
}

export interface TableOptions extends ServerOptions {
  /** @default ride-hailer-ledger */
  readonly name?: string;
}

const FAULTS = {
  serverError: () =>
    ({ status: 500, body: refusal('InternalServerError', 'Internal server error') }) as const,
  throttled: () =>
    ({ status: 400, body: refusal('ThrottlingException', 'Rate exceeded') }) as const,
};

const PASSED_ON = ['authorization', 'content-type', 'x-amz-date', 'x-amz-target'];
const PASSED_BACK = ['content-type', 'x-amzn-requestid', 'x-amz-crc32'];

const only = (
  names: readonly string[],
  headers: Readonly<Record<string, string | string[] | undefined>>,
): Record<string, string> =>
  Object.fromEntries(
    names.flatMap((name) => {
      const value = headers[name];
      return typeof value === 'string' ? [[name, value]] : [];
    }),
  );

/**
 * DynamoDB on loopback, with the ledger's table made: a real engine, and before it what records and
 * fails. Rejects with a `PortError`.
 */
export async function startTable(options: TableOptions): Promise<Table> {
  const { clock, faults, record, port, name: TableName = 'ride-hailer-ledger' } = options;
  const engine = await startEngine();

  const app = new Hono<Env>()
    .use(recorded({ record, party: 'table', nameOf: operationOf }))
    .use(failing(options, 'table', FAULTS))
    .post('/', async (c) => {
      const answer = await engine.pass(only(PASSED_ON, c.req.header()), await c.req.text());
      const headers = only(PASSED_BACK, answer.headers);
      return c.body(answer.text, answer.status as ContentfulStatusCode, headers);
    });

  const items = async () => {
    const { Items } = await engine.run('Scan', { TableName, ConsistentRead: true });
    return (Items as Record<string, AttributeValue>[]).map(readItem);
  };
  const remove = async (unwanted: readonly Item[]) => {
    for (const item of unwanted) {
      await engine.run('DeleteItem', { TableName, Key: writeItem({ [KEY]: item[KEY] }) });
    }
  };

  await engine.run('CreateTable', {
    TableName,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: [{ AttributeName: KEY, AttributeType: 'S' }],
    KeySchema: [{ AttributeName: KEY, KeyType: 'HASH' }],
  });
  await waitUntilActive(() => engine.run('DescribeTable', { TableName }));
  const listening = await listen(app, { port, fault: { name: 'table', faults } }).catch(
    async (error: unknown) => {
      await engine.close();
      throw error;
    },
  );

  return {
    ...listening,
    name: TableName,
    items,
    item: async (key) => {
      const Key = writeItem({ [KEY]: key });
      const { Item } = await engine.run('GetItem', { TableName, Key, ConsistentRead: true });
      return Item === undefined ? undefined : readItem(Item as Record<string, AttributeValue>);
    },
    put: async (item) => void (await engine.run('PutItem', { TableName, Item: writeItem(item) })),
    removeExpired: async () => {
      const limit = (clock.now() - LATENESS_MS) / 1000;
      await remove((await items()).filter((item) => Number(item[EXPIRY] ?? Infinity) <= limit));
    },
    clear: async () => remove(await items()),
    close: async () => {
      await listening.close();
      await engine.close();
    },
  };
}

const MOST_LOOKS = 50;

async function waitUntilActive(describe: () => Promise<Record<string, unknown>>): Promise<void> {
  for (let look = 0; look < MOST_LOOKS; look++) {
    const { Table: table } = await describe();
    if ((table as { TableStatus?: string }).TableStatus === 'ACTIVE') return;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** `DynamoDB_20120810.UpdateItem` */
const operationOf = (c: Context<Env>): string =>
  c.req.header('x-amz-target')?.split('.').at(-1) ?? `${c.req.method} ${c.req.path}`;

function refusal(type: string, message: string) {
  return { __type: `com.amazonaws.dynamodb.v20120810#${type}`, message };
}
