import { DynamoDBClient, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { TTL_DELAY_MS, startTable, type Table } from '../../../simulator/dynamodb/table';
import { ServerHarness } from '../support/server-harness';

const harness = new ServerHarness();
let table: Table;
let client: DynamoDBClient;

beforeAll(async () => {
  table = await startTable(harness);
  client = new DynamoDBClient({ endpoint: table.url, maxAttempts: 1 });
});
beforeEach(() => table.clear());
afterEach(() => harness.close());
afterAll(async () => {
  client.destroy();
  await table.close();
});

const declineOnce = () =>
  client.send(
    new UpdateItemCommand({
      TableName: table.name,
      Key: { pk: { S: 'linking#a' } },
      UpdateExpression: 'SET declinedAt = :now, note = :note',
      ConditionExpression: 'attribute_not_exists(declinedAt)',
      ExpressionAttributeValues: { ':now': { N: '12' }, ':note': { S: 'x' } },
    }),
  );

it('the table serves the AWS SDK, including conditional writes', async () => {
  await declineOnce();
  await expect(declineOnce()).rejects.toThrow('The conditional request failed');
  expect(await table.item('linking#a')).toEqual({ pk: 'linking#a', declinedAt: 12, note: 'x' });
  expect(await table.items()).toHaveLength(1);
});

it('the table records calls of the skill, and no calls of the simulator', async () => {
  await declineOnce();
  await declineOnce().catch(() => undefined);
  await table.items();
  expect(harness.transcript()).toEqual([
    'skill -> table: UpdateItem',
    'table -> skill: 200',
    'skill -> table: UpdateItem',
    'table -> skill: 400 ConditionalCheckFailedException',
  ]);
  expect(harness.messages[0]?.body).toMatchObject({ TableName: table.name });
});

it.each([
  ['500', 'InternalServerError'],
  ['throttled', 'ThrottlingException'],
] as const)(
  'the table responds to the fault %s with the error %s of DynamoDB',
  async (kind, name) => {
    harness.faults.set('table', kind);
    await expect(declineOnce()).rejects.toMatchObject({ name });
  },
);

it('the table removes items that expired two days ago by the simulator’s clock', async () => {
  const soon = Math.floor(harness.clock.now() / 1000) + 60;
  await table.put({ pk: 'linking#a', expiresAt: soon });
  await table.put({ pk: 'linking#b', expiresAt: soon + 3600 });
  await table.put({ pk: 'linking#c' });
  harness.clock.advance(120_000);
  await table.removeExpired();
  expect(await table.items()).toHaveLength(3);
  harness.clock.advance(TTL_DELAY_MS);
  await table.removeExpired();
  const remainingKeys = (await table.items()).map(({ pk }) => pk);
  expect(remainingKeys.sort()).toEqual(['linking#b', 'linking#c']);
});
