import { type UpdateItem } from '../../../lambda/linking/ledger/update-item';

/** A stub of the DynamoDB client: every condition holds, and no item exists. */
export const createUpdateItem = (): UpdateItem => () => Promise.resolve({});
