import { DynamoDBClient, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { LATENESS_MS, startTable, type Table } from '../../../simulator/table';
import { Bench } from './bench';

const bench = new Bench();
let table: Table;
let client: DynamoDBClient;

beforeAll(async () => {
  table = await startTable(bench);
  client = new DynamoDBClient({ endpoint: table.url, maxAttempts: 1 });
});
beforeEach(() => table.clear());
afterEach(() => bench.end());
afterAll(async () => {
  client.destroy();
  await table.close();
});

const refuseOnce = () =>
  client.send(
    new UpdateItemCommand({
      TableName: table.name,
      Key: { pk: { S: 'linking#a' } },
      UpdateExpression: 'SET refusedAt = :now, kept = :kept',
      ConditionExpression: 'attribute_not_exists(refusedAt)',
      ExpressionAttributeValues: { ':now': { N: '12' }, ':kept': { S: 'x' } },
    }),
  );

it('is DynamoDB to the AWS SDK, conditions and all', async () => {
  await refuseOnce();
  await expect(refuseOnce()).rejects.toThrow('The conditional request failed');
  expect(await table.item('linking#a')).toEqual({ pk: 'linking#a', refusedAt: 12, kept: 'x' });
  expect(await table.items()).toHaveLength(1);
});

it('writes down the skill’s calls and answers, and not the simulator’s own', async () => {
  await refuseOnce();
  await refuseOnce().catch(() => undefined);
  await table.items();
  expect(bench.wire()).toEqual([
    'skill -> table: UpdateItem',
    'table -> skill: 200',
    'skill -> table: UpdateItem',
    'table -> skill: 400 ConditionalCheckFailedException',
  ]);
  expect(bench.messages[0]?.body).toMatchObject({ TableName: table.name });
});

it.each([
  ['500', 'InternalServerError'],
  ['throttled', 'ThrottlingException'],
] as const)('fails as DynamoDB does: %s', async (kind, name) => {
  bench.faults.set('table', kind);
  await expect(refuseOnce()).rejects.toMatchObject({ name });
});

it('removes what ran out two days ago, by the simulator’s clock', async () => {
  const soon = Math.floor(bench.clock.now() / 1000) + 60;
  await table.put({ pk: 'linking#a', expiresAt: soon });
  await table.put({ pk: 'linking#b', expiresAt: soon + 3600 });
  await table.put({ pk: 'linking#c' });
  bench.clock.advance(120_000);
  await table.removeExpired();
  expect(await table.items()).toHaveLength(3);
  bench.clock.advance(LATENESS_MS);
  await table.removeExpired();
  const left = (await table.items()).map(({ pk }) => pk);
  expect(left.sort()).toEqual(['linking#b', 'linking#c']);
});
