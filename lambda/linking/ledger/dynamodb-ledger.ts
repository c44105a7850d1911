import { randomUUID } from 'node:crypto';
import { type AttributeValue } from '@aws-sdk/client-dynamodb';
import { type CustomerKey } from '../customer';
import { itemKey, KEPT, RAN_BY, RAN_ID } from './attributes';
import { LedgerUnavailableError, type Ledger } from './ledger';
import { type UpdateItem } from './update-item';
import { offerWrite, wasRefused } from './offer-write';
import * as writes from './write';

export interface DynamoDbLedgerOptions {
  readonly tableName: string;
  /** How long a customer's item is kept after its last change: the quiet period and a little more. */
  readonly lifeMs: number;
  /** @default the AWS SDK's client, loaded at the first call */
  readonly updateItem?: UpdateItem;
  /** @default Date.now */
  readonly now?: () => number;
}

type Item = Record<string, AttributeValue>;

/** `old`: the item as it was before, where it was asked for and the table tells. */
interface Applied {
  /** False where the write's condition did not hold. */
  readonly done: boolean;
  readonly old: Item | undefined;
}

let client: Promise<UpdateItem> | undefined;

/** Kept once it is loaded: even of a module that is there, an `import` takes longer than a whole turn. */
const viaSdk: UpdateItem = async (input) => {
  client ??= import('./dynamodb-client').then(({ createUpdateItem }) => createUpdateItem());
  return (await client)(input);
};

/** The ledger in a DynamoDB table, one item a customer, with `UpdateItem` alone. */
export function dynamoDbLedger(options: DynamoDbLedgerOptions): Ledger {
  const { tableName, lifeMs, updateItem = viaSdk, now: clock = Date.now } = options;

  async function apply(
    call: string,
    customer: CustomerKey,
    write: writes.Write,
    ReturnValues: 'NONE' | 'ALL_OLD' = 'NONE',
  ): Promise<Applied> {
    try {
      const Key = itemKey(customer);
      const { Attributes } = await updateItem({
        TableName: tableName,
        Key,
        ReturnValues,
        ...write,
      });
      return { done: true, old: Attributes };
    } catch (error) {
      if (error instanceof Error && error.name === 'ConditionalCheckFailedException') {
        return { done: false, old: (error as { Item?: Item }).Item };
      }
      throw new LedgerUnavailableError(call, error);
    }
  }

  return {
    async makeOffer(customer, moment, now, policy, kept) {
      const write = offerWrite(moment, now, policy, lifeMs, kept);
      if (!write) return 'held';
      const { done, old } = await apply('makeOffer', customer, write);
      if (done) return 'made';
      return moment !== 'launch' || wasRefused(old, now, policy) ? 'refused' : 'held';
    },
    async refuse(customer, now) {
      await apply('refuse', customer, writes.refusalWrite(now, lifeMs));
    },
    async keep(customer, kept, now) {
      await apply('keep', customer, writes.keepWrite(kept, now, lifeMs));
    },
    async takeUp(customer, outcome, now, keptId) {
      const callId = randomUUID().slice(0, 8);
      const write = writes.takeUpWrite(outcome, now, keptId, lifeMs, callId);
      const { old } = await apply('takeUp', customer, write, 'ALL_OLD');
      const isOwn = old?.[RAN_BY]?.S === callId;
      return { kept: old?.[KEPT]?.S, ranId: isOwn ? undefined : old?.[RAN_ID]?.S };
    },
    async linked(customer, at) {
      await apply('linked', customer, writes.linkedWrite(at, clock(), lifeMs));
    },
    async forget(customer, at) {
      await apply('forget', customer, writes.forgetWrite(at, clock()));
    },
  };
}
