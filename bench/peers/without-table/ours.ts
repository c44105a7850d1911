import { type UpdateItem } from '../../../lambda/linking/ledger/update-item';

/** A stub of the DynamoDB client: every condition is true, and no item exists. */
export const createUpdateItem = (): UpdateItem => () => Promise.resolve({});
