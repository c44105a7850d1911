import {
  type UpdateItemCommandInput,
  type UpdateItemCommandOutput,
} from '@aws-sdk/client-dynamodb';

/** The one call that the ledger makes, less what it has no use for. */
export type UpdateItem = (
  input: UpdateItemCommandInput,
) => Promise<Pick<UpdateItemCommandOutput, 'Attributes'>>;
