import { createHash } from 'node:crypto';

/** Of a customer's item in the skill's table: all that a look into it needs to know. */
export const ledgerKey = (userId: string): string =>
  `linking#${createHash('sha256').update(userId).digest('hex')}`;
