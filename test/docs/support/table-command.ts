import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { EXPIRY_ATTRIBUTE, KEY_ATTRIBUTE } from '../../../lambda/linking/ledger/table-keys';
import { startServices } from '../../../simulator/services';
import { awsInput } from './aws-input';

/** Resolves with false unless the command is `aws dynamodb`. */
export async function checkTableCommand(command: string): Promise<boolean> {
  if (!command.startsWith('aws dynamodb ')) return false;
  const { operation, input } = awsInput(command);
  if (operation === 'create-table') expect(await keyOf(input)).toEqual([KEY_ATTRIBUTE]);
  else if (operation === 'wait') {
    expect(command).toMatch(/^aws dynamodb wait table-exists --table-name [\w-]+$/);
  } else {
    // dynalite has no UpdateTimeToLive, so only the input is compared.
    const expected = { Enabled: 'true', AttributeName: EXPIRY_ATTRIBUTE };
    expect([operation, input['TimeToLiveSpecification']]).toEqual([
      'update-time-to-live',
      expected,
    ]);
  }
  return true;
}

async function keyOf(input: object): Promise<(string | undefined)[] | undefined> {
  const services = await startServices();
  const client = new DynamoDBClient({ endpoint: services.servers.table.url });
  try {
    const { TableDescription } = await client.send(new CreateTableCommand(input as never));
    return TableDescription?.KeySchema?.map(({ AttributeName }) => AttributeName);
  } finally {
    client.destroy();
    await services.close();
  }
}
