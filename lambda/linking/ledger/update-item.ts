import {
  type UpdateItemCommandInput,
  type UpdateItemCommandOutput,
} from '@aws-sdk/client-dynamodb';

/** The one DynamoDB operation of the ledger, with the part of its output that the ledger reads. */
export type UpdateItem = (
  input: UpdateItemCommandInput,
) => Promise<Pick<UpdateItemCommandOutput, 'Attributes'>>;
