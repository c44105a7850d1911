import {
  DescribeTableCommand,
  DynamoDBClient,
  ListTablesCommand,
  ScanCommand,
} from '@aws-sdk/client-dynamodb';
import { InvokeCommand, LambdaClient, ListFunctionsCommand } from '@aws-sdk/client-lambda';
import { ListSecretsCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { type Emulator } from '../../tools/local/emulator';

/** The emulated account, as the tests inspect it. */
export class Account {
  readonly #dynamodb: DynamoDBClient;
  readonly #lambda: LambdaClient;
  readonly #secrets: SecretsManagerClient;

  constructor({ url, region }: Emulator) {
    const common = {
      region,
      endpoint: url,
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    };
    this.#dynamodb = new DynamoDBClient(common);
    this.#lambda = new LambdaClient(common);
    this.#secrets = new SecretsManagerClient(common);
  }

  async tables(): Promise<string[]> {
    return (await this.#dynamodb.send(new ListTablesCommand({}))).TableNames ?? [];
  }

  async tableStatus(name: string): Promise<string | undefined> {
    const { Table } = await this.#dynamodb.send(new DescribeTableCommand({ TableName: name }));
    return Table?.TableStatus;
  }

  async ledger(): Promise<readonly Record<string, unknown>[]> {
    const [table] = await this.tables();
    const { Items = [] } = await this.#dynamodb.send(new ScanCommand({ TableName: table }));
    return Items;
  }

  async functions(): Promise<string[]> {
    const { Functions = [] } = await this.#lambda.send(new ListFunctionsCommand({}));
    return Functions.map(({ FunctionName }) => FunctionName ?? '');
  }

  /** Invokes the function whose name has this part, like its schedule. */
  async run(part: string): Promise<{ failed: boolean; log: string }> {
    const FunctionName = (await this.functions()).find((name) => name.includes(part));
    const answer = await this.#lambda.send(
      new InvokeCommand({ FunctionName, LogType: 'Tail', Payload: '{}' }),
    );
    const log = Buffer.from(answer.LogResult ?? '', 'base64').toString('utf8');
    return { failed: answer.FunctionError !== undefined, log };
  }

  async secrets(): Promise<string[]> {
    const { SecretList = [] } = await this.#secrets.send(new ListSecretsCommand({}));
    return SecretList.map(({ Name }) => Name ?? '').sort();
  }

  close(): void {
    for (const client of [this.#dynamodb, this.#lambda, this.#secrets]) client.destroy();
  }
}
