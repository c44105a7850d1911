import { randomUUID } from 'node:crypto';
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { customerOf, LedgerUnavailableError, linkingSettings } from '../../../lambda/linking';
import { dynamoDbLedger } from '../../../lambda/linking';
import { LONGEST_KEPT_BYTES, type KeptRequest } from '../../../lambda/linking/kept-request';
import { launch, USER_ID } from '../../support/envelopes';
import { dynaliteTable, LIFE_MS, type Table } from '../../support/table';
import { DAY, MINUTE, NOON } from '../../support/test-skill';

const customer = customerOf(launch() as never)!;
const { offer } = linkingSettings({ cap: 10, intervalMinutes: 0 });

let table: Table;
beforeEach(async () => {
  table = await dynaliteTable();
});
afterEach(() => table.close());

const kept = (bytes: number): KeptRequest => {
  const request = { id: randomUUID(), customer, keptAt: NOON, intent: 'BookRideIntent', slots: {} };
  const room = bytes - JSON.stringify(request).length;
  return { ...request, intent: request.intent + 'x'.repeat(Math.max(0, room)) };
};

/** An item's size: names and values in UTF-8. DynamoDB packs numbers more tightly than this. */
const sizeOf = (item: Record<string, AttributeValue>) =>
  Object.entries(item)
    .flatMap(([name, value]) => [name, ...Object.values<string>(value as never)])
    .reduce((bytes, text) => bytes + Buffer.byteLength(text), 0);

it('is one a customer, under a key that is a hash, with the names that the operator finds', async () => {
  const ledger = table.ledger();
  await ledger.makeOffer(customer, 'needed', NOON, offer, kept(300));
  expect(await table.read(customer)).toMatchObject({
    pk: { S: expect.stringMatching(/^linking#[0-9a-f]{64}$/) as string },
    offer1: { N: `${NOON}` },
    expiresAt: { N: `${(NOON + LIFE_MS) / 1000}` },
  });
  expect(JSON.stringify(await table.read(customer))).not.toContain(USER_ID);
});

it('is at most 1 KB with everything at its longest', async () => {
  const ledger = table.ledger(() => NOON);
  for (let count = 0; count < 10; count += 1) {
    await ledger.makeOffer(customer, 'needed', NOON + count, offer);
  }
  await ledger.linked(customer, NOON);
  await ledger.refuse(customer, NOON);
  await ledger.takeUp(customer, 'linked', NOON, randomUUID());
  await ledger.keep(customer, kept(LONGEST_KEPT_BYTES), NOON);
  expect(sizeOf((await table.read(customer))!)).toBeLessThanOrEqual(1024);
});

it('remembers on every write when it may go', async () => {
  const ledger = table.ledger(() => NOON);
  const expiry = async () => Number((await table.read(customer))?.expiresAt?.N) * 1000;
  await ledger.refuse(customer, NOON);
  expect(await expiry()).toBe(NOON + LIFE_MS);
  await ledger.keep(customer, undefined, NOON + MINUTE);
  expect(await expiry()).toBe(NOON + MINUTE + LIFE_MS);
  await ledger.forget(customer, NOON + MINUTE);
  expect(await expiry()).toBe(NOON + DAY);
});

it('is only a hash and a time once the skill is disabled', async () => {
  const ledger = table.ledger(() => NOON + MINUTE);
  await ledger.makeOffer(customer, 'needed', NOON, offer, kept(300));
  await ledger.takeUp(customer, 'linked', NOON);
  await ledger.refuse(customer, NOON);
  await ledger.forget(customer, NOON + 1);
  const item = (await table.read(customer))!;
  expect(Object.keys(item).sort()).toEqual(['disabledAt', 'expiresAt', 'pk']);
});

it('hands out a kept request once', async () => {
  const ledger = table.ledger();
  const request = kept(300);
  await ledger.keep(customer, request, NOON);
  const first = await ledger.takeUp(customer, 'linked', NOON);
  expect(JSON.parse(first.kept!)).toEqual(request);
  expect(first.ranId).toBeUndefined();
  expect(await ledger.takeUp(customer, 'linked', NOON, request.id)).toEqual({
    kept: undefined,
    ranId: request.id,
  });
});

it("does not take the SDK's second attempt for another delivery", async () => {
  const real = table.ledger();
  const request = kept(300);
  await real.keep(customer, request, NOON);
  const calls: unknown[] = [];
  const twice = dynamoDbLedger({
    tableName: 'ledger',
    lifeMs: LIFE_MS,
    updateItem: async ({ ExpressionAttributeValues }) => {
      calls.push(ExpressionAttributeValues);
      return {
        Attributes: {
          ranId: { S: request.id },
          ranBy: ExpressionAttributeValues![':call']!,
        },
      };
    },
  });
  expect((await twice.takeUp(customer, 'linked', NOON, request.id)).ranId).toBeUndefined();
  expect(calls).toHaveLength(1);
});

it.each(['makeOffer', 'refuse', 'keep', 'takeUp', 'linked', 'forget'] as const)(
  'says that the ledger did not answer %s, and keeps the cause',
  async (call) => {
    const cause = new Error('ECONNREFUSED');
    const broken = dynamoDbLedger({
      tableName: 'ledger',
      lifeMs: LIFE_MS,
      updateItem: () => Promise.reject(cause),
    });
    const anyArguments = [customer, 'launch', NOON, offer] as never[];
    const calling = (broken[call] as (...all: never[]) => Promise<unknown>)(...anyArguments);
    await expect(calling).rejects.toMatchObject({
      name: 'LedgerUnavailableError',
      message: `The ledger did not answer ${call}.`,
      cause,
    });
    await expect(calling).rejects.toBeInstanceOf(LedgerUnavailableError);
  },
);
