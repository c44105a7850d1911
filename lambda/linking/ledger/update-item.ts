import {
  type UpdateItemCommandInput,
  type UpdateItemCommandOutput,
} from '@aws-sdk/client-dynamodb';

/** The only DynamoDB operation of the ledger. */
export type UpdateItem = (
  input: UpdateItemCommandInput,
) => Promise<Pick<UpdateItemCommandOutput, 'Attributes'>>;
