/** A stub of the document client: no item exists, and every write succeeds. */
export class GetCommand {}
export class PutCommand {}
export const DynamoDBDocumentClient = { from: () => ({ send: async () => ({}) }) };
