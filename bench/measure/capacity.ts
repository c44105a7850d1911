import { type AttributeValue } from '@aws-sdk/client-dynamodb';
import { type Item, type TableCall } from './table';

/**
 * Size by which DynamoDB bills an item: names and values; a number takes one byte for every two digits, and
 * one more.
 */
export const itemBytes = (item: Item | undefined): number =>
  Object.entries(item ?? {}).reduce(
    (sum, [name, value]) => sum + Buffer.byteLength(name) + valueBytes(value),
    0,
  );

function valueBytes({ S, N, M, L, BOOL, NULL }: AttributeValue): number {
  if (S !== undefined) return Buffer.byteLength(S);
  if (N !== undefined) return Math.ceil(N.replace(/\D/g, '').length / 2) + 1;
  if (M !== undefined) return 3 + Object.keys(M).length + itemBytes(M);
  if (L !== undefined) return L.reduce((sum, value) => sum + 1 + valueBytes(value), 3);
  if (BOOL !== undefined || NULL !== undefined) return 1;
  throw new Error('No size is defined for binary and set attributes.');
}

export interface Units {
  readonly write: number;
  readonly read: number;
}

/**
 * On-demand request units.
 *
 * @param bytes size of the item before or after the call, whichever is larger
 */
export function unitsOf({ operation, body }: TableCall, bytes: number): Units {
  if (operation !== 'GetItem') return { write: Math.max(1, Math.ceil(bytes / 1024)), read: 0 };
  const unitsPer4Kb = body.ConsistentRead === true ? 1 : 0.5;
  return { write: 0, read: unitsPer4Kb * Math.max(1, Math.ceil(bytes / 4096)) };
}
