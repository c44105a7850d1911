import { randomUUID } from 'node:crypto';
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { customerOf, LinkingError, linkingSettings } from '../../../lambda/linking';
import { dynamoDbLedger } from '../../../lambda/linking';
import {
  MAX_PENDING_REQUEST_BYTES,
  type PendingRequest,
} from '../../../lambda/linking/pending-request';
import { launch, USER_ID } from '../../support/envelopes';
import { dynaliteTable, LIFE_MS, type Table } from '../../support/table';
import { DAY, MINUTE, NOON } from '../../support/test-skill';

const customer = customerOf(launch() as never)!;
const { offer } = linkingSettings({ maxOffers: 10, minIntervalMinutes: 0 });

let table: Table;
beforeEach(async () => {
  table = await dynaliteTable();
});
afterEach(() => table.close());

const kept = (bytes: number): PendingRequest => {
  const request = {
    id: randomUUID(),
    customer,
    capturedAt: NOON,
    intent: 'BookRideIntent',
    slots: {},
  };
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
  await ledger.makeOffer(customer, 'required', NOON, offer, kept(300));
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
    await ledger.makeOffer(customer, 'required', NOON + count, offer);
  }
  await ledger.recordLinked(customer, NOON);
  await ledger.startCooldown(customer, NOON);
  await ledger.claim(customer, 'linked', NOON, randomUUID());
  await ledger.store(customer, kept(MAX_PENDING_REQUEST_BYTES), NOON);
  expect(sizeOf((await table.read(customer))!)).toBeLessThanOrEqual(1024);
});

it('remembers on every write when it may go', async () => {
  const ledger = table.ledger(() => NOON);
  const expiry = async () => Number((await table.read(customer))?.expiresAt?.N) * 1000;
  await ledger.startCooldown(customer, NOON);
  expect(await expiry()).toBe(NOON + LIFE_MS);
  await ledger.store(customer, undefined, NOON + MINUTE);
  expect(await expiry()).toBe(NOON + MINUTE + LIFE_MS);
  await ledger.recordDisabled(customer, NOON + MINUTE);
  expect(await expiry()).toBe(NOON + DAY);
});

it('is only a hash and a time once the skill is disabled', async () => {
  const ledger = table.ledger(() => NOON + MINUTE);
  await ledger.makeOffer(customer, 'required', NOON, offer, kept(300));
  await ledger.claim(customer, 'linked', NOON);
  await ledger.startCooldown(customer, NOON);
  await ledger.recordDisabled(customer, NOON + 1);
  const item = (await table.read(customer))!;
  expect(Object.keys(item).sort()).toEqual(['disabledAt', 'expiresAt', 'pk']);
});

it('hands out a kept request once', async () => {
  const ledger = table.ledger();
  const request = kept(300);
  await ledger.store(customer, request, NOON);
  const first = await ledger.claim(customer, 'linked', NOON);
  expect(JSON.parse(first.stored!)).toEqual(request);
  expect(first.claimedId).toBeUndefined();
  expect(await ledger.claim(customer, 'linked', NOON, request.id)).toEqual({
    stored: undefined,
    claimedId: request.id,
  });
});

it("does not take the SDK's second attempt for another delivery", async () => {
  const real = table.ledger();
  const request = kept(300);
  await real.store(customer, request, NOON);
  const calls: unknown[] = [];
  const twice = dynamoDbLedger({
    tableName: 'ledger',
    ttlMs: LIFE_MS,
    updateItem: async ({ ExpressionAttributeValues }) => {
      calls.push(ExpressionAttributeValues);
      return {
        Attributes: {
          claimedId: { S: request.id },
          claimedBy: ExpressionAttributeValues![':call']!,
        },
      };
    },
  });
  expect((await twice.claim(customer, 'linked', NOON, request.id)).claimedId).toBeUndefined();
  expect(calls).toHaveLength(1);
});

it.each([
  'makeOffer',
  'startCooldown',
  'store',
  'claim',
  'recordLinked',
  'recordDisabled',
] as const)('says that the ledger did not answer %s, and keeps the cause', async (call) => {
  const cause = new Error('ECONNREFUSED');
  const broken = dynamoDbLedger({
    tableName: 'ledger',
    ttlMs: LIFE_MS,
    updateItem: () => Promise.reject(cause),
  });
  const anyArguments = [customer, 'launch', NOON, offer] as never[];
  const calling = (broken[call] as (...all: never[]) => Promise<unknown>)(...anyArguments);
  await expect(calling).rejects.toMatchObject({
    code: 'ledgerUnavailable',
    message: `The ledger table ledger did not answer ${call}.`,
    cause,
  });
  await expect(calling).rejects.toBeInstanceOf(LinkingError);
});
