import { createHash } from 'node:crypto';

export const ledgerKey = (userId: string): string =>
  `linking#${createHash('sha256').update(userId).digest('hex')}`;
