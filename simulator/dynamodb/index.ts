/** Amazon DynamoDB on loopback, with the ledger's table. */
export { startTable, TTL_DELAY_MS, type Table, type TableOptions } from './table';
export { type Item } from './attribute-values';
