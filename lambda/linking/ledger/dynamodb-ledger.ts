import { randomUUID } from 'node:crypto';
import { type AttributeValue } from '@aws-sdk/client-dynamodb';
import { type CustomerKey } from '../customer';
import { CLAIMED_BY, itemKey, PENDING_REQUEST, PENDING_REQUEST_ID } from './attributes';
import { LinkingError } from '../errors';
import { type Ledger } from './ledger';
import { isInCooldown, offerUpdate } from './offer-update';
import { type UpdateItem } from './update-item';
import * as updates from './updates';

export interface DynamoDbLedgerOptions {
  readonly tableName: string;
  /** Time to live of a customer's item after its last update, at least the cooldown. */
  readonly ttlMs: number;
  /** @default - the AWS SDK's client, loaded at the first call */
  readonly updateItem?: UpdateItem;
  /** Epoch milliseconds. @default Date.now */
  readonly now?: () => number;
}

type Item = Record<string, AttributeValue>;

interface Applied {
  /** False where the condition of the update did not hold. */
  readonly done: boolean;
  readonly old: Item | undefined;
}

let client: Promise<UpdateItem> | undefined;

/** Caches the promise: even for a loaded module, `import()` takes longer than the rest of a turn. */
const viaSdk: UpdateItem = async (input) => {
  client ??= import('./dynamodb-client').then(({ createUpdateItem }) => createUpdateItem());
  return (await client)(input);
};

/** A ledger in a DynamoDB table: one item a customer, and `UpdateItem` as the only operation. */
export function dynamoDbLedger(options: DynamoDbLedgerOptions): Ledger {
  const { tableName, ttlMs, updateItem = viaSdk, now: clock = Date.now } = options;

  async function apply(
    call: string,
    customer: CustomerKey,
    update: updates.Update,
    ReturnValues: 'NONE' | 'ALL_OLD' = 'NONE',
  ): Promise<Applied> {
    try {
      const key = { TableName: tableName, Key: itemKey(customer) };
      const { Attributes } = await updateItem({ ...key, ReturnValues, ...update });
      return { done: true, old: Attributes };
    } catch (error) {
      if (error instanceof Error && error.name === 'ConditionalCheckFailedException') {
        return { done: false, old: (error as { Item?: Item }).Item };
      }
      const message = `The call ${call} of the ledger table ${tableName} failed.`;
      throw new LinkingError('ledgerUnavailable', message, { cause: error });
    }
  }

  return {
    ttlMs,
    async makeOffer(customer, trigger, now, policy, pending) {
      const update = offerUpdate(trigger, now, policy, ttlMs, pending);
      if (!update) return 'suppressed';
      const { done, old } = await apply('makeOffer', customer, update);
      if (done) return 'made';
      return trigger !== 'launch' || isInCooldown(old, now, policy) ? 'inCooldown' : 'suppressed';
    },
    async startCooldown(customer, now) {
      await apply('startCooldown', customer, updates.cooldownUpdate(now, ttlMs));
    },
    async store(customer, pending, now) {
      await apply('store', customer, updates.storeUpdate(pending, now, ttlMs));
    },
    async claim(customer, now, target) {
      const callId = randomUUID().slice(0, 8);
      if ('id' in target) {
        const update = updates.claimUpdate(target.id, now, ttlMs, callId);
        const { done, old } = await apply('claim', customer, update, 'ALL_OLD');
        const isTarget = old?.[PENDING_REQUEST_ID]?.S === target.id;
        const isOwnRetry = old?.[CLAIMED_BY]?.S === callId;
        return {
          encoded: done && isTarget ? old?.[PENDING_REQUEST]?.S : undefined,
          isDuplicate: !done && !isOwnRetry,
        };
      }
      const update = updates.claimByDeviceUpdate(target.device, now, ttlMs, callId);
      const { done, old } = await apply('claim', customer, update, 'ALL_OLD');
      if (!done) await apply('claim', customer, updates.linkedUpdate(now, clock(), ttlMs));
      return { encoded: done ? old?.[PENDING_REQUEST]?.S : undefined, isDuplicate: false };
    },
    async recordLinked(customer, at) {
      await apply('recordLinked', customer, updates.linkedUpdate(at, clock(), ttlMs));
    },
    async recordDisabled(customer, at) {
      await apply('recordDisabled', customer, updates.disabledUpdate(at, clock()));
    },
  };
}
