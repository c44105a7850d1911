/** Amazon DynamoDB on loopback, with the ledger's table. */
export { startTable, TTL_DELAY_MS, type Table } from './table';
