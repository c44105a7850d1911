import { DynamoDBClient, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { type UpdateItem } from './update-item';

/** For the whole call, including the SDK's second attempt. */
export const TABLE_TIME_LIMIT_MS = 900;

/**
 * Loaded only on turns that use the table. From this project, this file imports only types: esbuild would put
 * a shared module into one more file, which every cold start would read.
 */
export function createUpdateItem(): UpdateItem {
  const client = new DynamoDBClient({ maxAttempts: 2 });
  return (input) => {
    const controller = new AbortController();
    return new Promise((resolve, reject) => {
      // The SDK ignores the abort signal while it waits for its second attempt.
      const timer = setTimeout(() => {
        reject(new Error(`The table did not answer within ${TABLE_TIME_LIMIT_MS} ms.`));
        controller.abort();
      }, TABLE_TIME_LIMIT_MS);
      client
        .send(new UpdateItemCommand(input), { abortSignal: controller.signal })
        .then(resolve, reject)
        .finally(() => clearTimeout(timer));
    });
  };
}
