import { randomUUID } from 'node:crypto';
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { customerOf, LinkingError, linkingSettings } from '../../../lambda/linking';
import {
  type ClaimTarget,
  dynamoDbLedger,
  type EncodedRequest,
  type Ledger,
} from '../../../lambda/linking';
import { MAX_ENCODED_LENGTH } from '../../../lambda/linking/pending-request-encoding';
import { launch, USER_ID } from '../../support/envelopes';
import { dynaliteTable, TTL_MS, type Table } from '../../support/table';
import { DAY, MINUTE, NOON } from '../../support/times';

const customer = customerOf(launch() as never)!;
const { offer: policy } = linkingSettings({ maxOffers: 10, minIntervalMinutes: 0 });

let table: Table;
beforeEach(async () => {
  table = await dynaliteTable();
});
afterEach(() => table.close());

const pendingOf = (length: number, device = 'kitchen'): EncodedRequest => ({
  id: randomUUID(),
  device,
  encoded: 'x'.repeat(length),
});

/** Counts names and values in UTF-8; DynamoDB packs numbers more tightly. */
const sizeOf = (item: Record<string, AttributeValue>) =>
  Object.entries(item)
    .flatMap(([name, value]) => [name, ...Object.values<string>(value as never)])
    .reduce((bytes, text) => bytes + Buffer.byteLength(text), 0);

it("a customer's item has a hash as its key, and readable attribute names", async () => {
  const ledger = table.ledger();
  await ledger.makeOffer(customer, 'required', NOON, policy, pendingOf(300));
  expect(await table.read(customer)).toMatchObject({
    pk: { S: expect.stringMatching(/^linking#[0-9a-f]{64}$/) as string },
    offer1: { N: `${NOON}` },
    expiresAt: { N: `${(NOON + TTL_MS) / 1000}` },
  });
  expect(JSON.stringify(await table.read(customer))).not.toContain(USER_ID);
});

it('an item is smaller than 4 KB with every attribute at its longest', async () => {
  const ledger = table.ledger(() => NOON);
  for (let count = 0; count < 10; count += 1) {
    await ledger.makeOffer(customer, 'required', NOON + count, policy);
  }
  await ledger.recordLinked(customer, NOON);
  await ledger.startCooldown(customer, NOON);
  for (let count = 0; count < 9; count += 1) {
    await ledger.claim(customer, NOON, { id: randomUUID() });
  }
  await ledger.store(customer, { ...pendingOf(MAX_ENCODED_LENGTH), device: 'd'.repeat(16) }, NOON);
  const longestSize = sizeOf((await table.read(customer))!);
  expect(longestSize).toBeLessThan(4096);
  await ledger.claim(customer, NOON, { id: randomUUID() });
  expect(sizeOf((await table.read(customer))!)).toBeLessThan(longestSize - MAX_ENCODED_LENGTH);
});

it('every write sets the expiry of the item', async () => {
  const ledger = table.ledger(() => NOON);
  const expiry = async () => Number((await table.read(customer))?.expiresAt?.N) * 1000;
  await ledger.makeOffer(customer, 'required', NOON, policy);
  expect(await expiry()).toBe(NOON + TTL_MS);
  await ledger.startCooldown(customer, NOON + MINUTE);
  expect(await expiry()).toBe(NOON + MINUTE + TTL_MS);
  await ledger.store(customer, undefined, NOON + 2 * MINUTE);
  expect(await expiry()).toBe(NOON + 2 * MINUTE + TTL_MS);
  await ledger.claim(customer, NOON + 3 * MINUTE, { id: 'one' });
  expect(await expiry()).toBe(NOON + 3 * MINUTE + TTL_MS);
  // An event may be old: the expiry is counted from the clock of the ledger, which is at noon.
  await ledger.recordLinked(customer, NOON + 4 * MINUTE);
  expect(await expiry()).toBe(NOON + TTL_MS);
  await ledger.recordDisabled(customer, NOON + 5 * MINUTE);
  expect(await expiry()).toBe(NOON + DAY);
});

it('an item has only its key and times after the skill was disabled', async () => {
  const ledger = table.ledger(() => NOON + MINUTE);
  await ledger.makeOffer(customer, 'required', NOON, policy, pendingOf(300));
  await ledger.claim(customer, NOON, { id: 'one' });
  await ledger.startCooldown(customer, NOON);
  await ledger.recordDisabled(customer, NOON + 1);
  const item = (await table.read(customer))!;
  expect(Object.keys(item).sort()).toEqual(['disabledAt', 'expiresAt', 'pk']);
});

it('a SkillDisabled event that is older than a "no" does not end the cooldown', async () => {
  const ledger = table.ledger(() => NOON + MINUTE);
  await ledger.startCooldown(customer, NOON + MINUTE);
  await ledger.recordDisabled(customer, NOON);
  expect(await table.read(customer)).toMatchObject({
    cooldownStartedAt: { N: `${NOON + MINUTE}` },
  });
  const result = await ledger.makeOffer(customer, 'launch', NOON + 2 * MINUTE, policy);
  expect(result).not.toBe('made');
});

it('a SkillDisabled event whose time has no milliseconds erases an offer of the same second, and none of the next', async () => {
  const ledger = table.ledger(() => NOON + MINUTE);
  await ledger.makeOffer(customer, 'launch', NOON + 999, policy);
  await ledger.recordDisabled(customer, NOON);
  expect(await table.read(customer)).not.toHaveProperty('offer1');
  await ledger.makeOffer(customer, 'launch', NOON + 1000, policy);
  await ledger.recordDisabled(customer, NOON);
  expect(await table.read(customer)).toHaveProperty('offer1');
});

it('a link from before the skill was disabled is not recorded', async () => {
  const ledger = table.ledger(() => NOON + MINUTE);
  await ledger.recordDisabled(customer, NOON);
  await ledger.recordLinked(customer, NOON - 1);
  expect(await table.read(customer)).not.toHaveProperty('linkedAt');
});

it('the next offer removes the time at which the skill was disabled', async () => {
  const ledger = table.ledger(() => NOON);
  await ledger.recordDisabled(customer, NOON);
  await ledger.makeOffer(customer, 'launch', NOON + MINUTE, policy);
  const item = await table.read(customer);
  expect(item).toMatchObject({ offer1: { N: `${NOON + MINUTE}` } });
  expect(item).not.toHaveProperty('disabledAt');
});

describe('a claim', () => {
  const claimOn = (ledger: Ledger) => (target: ClaimTarget) => ledger.claim(customer, NOON, target);

  it('returns the stored request once, by its id', async () => {
    const ledger = table.ledger();
    const request = pendingOf(300);
    await ledger.store(customer, request, NOON);
    const claim = claimOn(ledger);
    expect(await claim(request)).toEqual({ encoded: request.encoded, isDuplicate: false });
    expect(await claim(request)).toEqual({ encoded: undefined, isDuplicate: true });
  });

  it('recognizes each of the last eight claimed requests', async () => {
    const claim = claimOn(table.ledger());
    const targets = Array.from({ length: 9 }, (_, index) => ({ id: `request ${index}` }));
    for (const target of targets) expect(await claim(target)).toMatchObject({ isDuplicate: false });
    for (const target of targets.slice(1).reverse()) {
      expect(await claimOn(table.ledger())(target)).toMatchObject({ isDuplicate: true });
    }
  });

  it("leaves another device's stored request unchanged if only the device is known", async () => {
    const ledger = table.ledger(() => NOON);
    const request = pendingOf(300, 'bedroom');
    await ledger.store(customer, request, NOON);
    expect(await claimOn(ledger)({ device: 'kitchen' })).toEqual({
      encoded: undefined,
      isDuplicate: false,
    });
    expect(await table.read(customer)).toMatchObject({ linkedAt: { N: `${NOON}` } });
    expect(await claimOn(ledger)({ device: 'bedroom' })).toMatchObject({
      encoded: request.encoded,
    });
    expect(await claimOn(ledger)(request)).toMatchObject({ isDuplicate: true });
  });

  it("does not mistake the SDK's second attempt for a duplicate delivery", async () => {
    const request = pendingOf(300);
    const retried = dynamoDbLedger({
      tableName: 'ledger',
      ttlMs: TTL_MS,
      updateItem: ({ ExpressionAttributeValues }) =>
        Promise.reject(
          Object.assign(new Error('The conditional request failed'), {
            name: 'ConditionalCheckFailedException',
            Item: {
              claimed1: { S: request.id },
              claimedBy: ExpressionAttributeValues![':call']!,
            },
          }),
        ),
    });
    expect(await claimOn(retried)(request)).toMatchObject({ isDuplicate: false });
  });
});

it.each([
  'makeOffer',
  'startCooldown',
  'store',
  'claim',
  'recordLinked',
  'recordDisabled',
] as const)(
  '%s rejects with ledgerUnavailable and the cause when the call of the table fails',
  async (call) => {
    const cause = new Error('ECONNREFUSED');
    const broken = dynamoDbLedger({
      tableName: 'ledger',
      ttlMs: TTL_MS,
      updateItem: () => Promise.reject(cause),
    });
    const anyArguments =
      call === 'claim'
        ? [customer, NOON, { id: 'one' }]
        : [customer, call === 'makeOffer' ? 'launch' : NOON, NOON, policy];
    const calling = (broken[call] as (...all: unknown[]) => Promise<unknown>)(...anyArguments);
    await expect(calling).rejects.toMatchObject({
      code: 'ledgerUnavailable',
      message: `The call ${call} of the ledger table ledger failed.`,
      cause,
    });
    await expect(calling).rejects.toBeInstanceOf(LinkingError);
  },
);
