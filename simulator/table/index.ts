/** The ledger's table, as the simulator plays it. */
export { LATENESS_MS, startTable, type Table, type TableOptions } from './table';
export { type Item } from './values';
