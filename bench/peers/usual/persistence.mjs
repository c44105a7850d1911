import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import process from 'node:process';

const documentClient = DynamoDBDocumentClient.from(new DynamoDBClient({}), {
  marshallOptions: { removeUndefinedValues: true },
});
const TableName = process.env.LEDGER_TABLE;
const ITEM_LIFE_S = 31 * 24 * 60 * 60;

export const persistenceAdapter = {
  async getAttributes({ context }) {
    const id = context.System.user.userId;
    const { Item } = await documentClient.send(new GetCommand({ TableName, Key: { id } }));
    return Item?.attributes ?? {};
  },
  async saveAttributes({ context }, attributes) {
    const id = context.System.user.userId;
    const expiresAt = Math.floor(Date.now() / 1000) + ITEM_LIFE_S;
    await documentClient.send(new PutCommand({ TableName, Item: { id, attributes, expiresAt } }));
  },
};

export const loadAttributes = {
  async process({ attributesManager }) {
    await attributesManager.getPersistentAttributes();
  },
};
export const saveAttributes = {
  async process({ attributesManager }) {
    attributesManager.setPersistentAttributes(await attributesManager.getPersistentAttributes());
    await attributesManager.savePersistentAttributes();
  },
};
