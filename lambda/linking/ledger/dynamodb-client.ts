import { DynamoDBClient, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { type UpdateItem } from './update-item';

export const TABLE_TIME_LIMIT_MS = 900;

let client: DynamoDBClient | undefined;

/** Sends one `UpdateItem` within the time limit. A module of its own, so that only turns that need the table load it. */
export const updateItem: UpdateItem = async (input) => {
  client ??= new DynamoDBClient({ maxAttempts: 2 });
  return client.send(new UpdateItemCommand(input), {
    abortSignal: AbortSignal.timeout(TABLE_TIME_LIMIT_MS),
  });
};
