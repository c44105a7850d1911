import { type UpdateItem } from '../../../lambda/linking/ledger/update-item';

/** Stands in for the table's client: every write holds, and nothing was there before. */
export const createUpdateItem = (): UpdateItem => () => Promise.resolve({});
