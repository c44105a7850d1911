import { createHash } from 'node:crypto';

/** Partition key of a customer's item in the skill's table. */
export const ledgerKey = (userId: string): string =>
  `linking#${createHash('sha256').update(userId).digest('hex')}`;
