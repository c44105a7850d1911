import { type CustomerKey } from '../customer';
import { itemKey, KEPT, RAN_ID } from './attributes';
import { LedgerUnavailableError, type Ledger } from './ledger';
import { type UpdateItem } from './update-item';
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

const viaSdk: UpdateItem = async (input) => (await import('./dynamodb-client')).updateItem(input);

/** The ledger in a DynamoDB table, one item a customer, with `UpdateItem` alone. */
export function dynamoDbLedger(options: DynamoDbLedgerOptions): Ledger {
  const { tableName, lifeMs, updateItem = viaSdk, now: clock = Date.now } = options;

  /** Undefined where the write's condition did not hold. */
  async function apply(
    call: string,
    customer: CustomerKey,
    write: writes.Write,
    ReturnValues: 'NONE' | 'ALL_OLD' = 'NONE',
  ): Promise<Awaited<ReturnType<UpdateItem>> | undefined> {
    try {
      return await updateItem({
        TableName: tableName,
        Key: itemKey(customer),
        ReturnValues,
        ...write,
      });
    } catch (error) {
      if (error instanceof Error && error.name === 'ConditionalCheckFailedException') {
        return undefined;
      }
      throw new LedgerUnavailableError(call, error);
    }
  }

  return {
    async makeOffer(customer, moment, now, policy) {
      const write = writes.offerWrite(moment, now, policy, lifeMs);
      return write !== undefined && (await apply('makeOffer', customer, write)) !== undefined;
    },
    async refuse(customer, now) {
      await apply('refuse', customer, writes.refusalWrite(now, lifeMs));
    },
    async keep(customer, kept, now) {
      await apply('keep', customer, writes.keepWrite(kept, now, lifeMs));
    },
    async takeUp(customer, outcome, now, keptId) {
      const write = writes.takeUpWrite(outcome, now, keptId, lifeMs);
      const old = (await apply('takeUp', customer, write, 'ALL_OLD'))?.Attributes;
      return { kept: old?.[KEPT]?.S, ranId: old?.[RAN_ID]?.S };
    },
    async linked(customer, at) {
      await apply('linked', customer, writes.linkedWrite(at, clock(), lifeMs));
    },
    async forget(customer, at) {
      await apply('forget', customer, writes.forgetWrite(at, clock()));
    },
  };
}
