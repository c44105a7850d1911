import { setTimeout as wait } from 'node:timers/promises';
import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import {
  CreateBackupCommand,
  DeleteTableCommand,
  DynamoDBClient,
  ListTablesCommand,
  ScanCommand,
  UpdateTableCommand,
} from '@aws-sdk/client-dynamodb';
import {
  GetFunctionConfigurationCommand,
  InvokeCommand,
  LambdaClient,
  ListFunctionsCommand,
  UpdateFunctionConfigurationCommand,
} from '@aws-sdk/client-lambda';
import { ListSecretsCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { GetParameterCommand, PutParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import { type Emulator } from '../../tools/local/emulator';

export class AwsAccount {
  readonly #cloudFormation: CloudFormationClient;
  readonly #dynamodb: DynamoDBClient;
  readonly #lambda: LambdaClient;
  readonly #secrets: SecretsManagerClient;
  readonly #ssm: SSMClient;

  constructor({ url, region }: Emulator) {
    const common = {
      region,
      endpoint: url,
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    };
    this.#cloudFormation = new CloudFormationClient(common);
    this.#dynamodb = new DynamoDBClient(common);
    this.#lambda = new LambdaClient(common);
    this.#secrets = new SecretsManagerClient(common);
    this.#ssm = new SSMClient(common);
  }

  async tableNames(): Promise<string[]> {
    return (await this.#dynamodb.send(new ListTablesCommand({}))).TableNames ?? [];
  }

  async ledgerItems(): Promise<readonly Record<string, unknown>[]> {
    const [table] = await this.tableNames();
    const { Items = [] } = await this.#dynamodb.send(new ScanCommand({ TableName: table }));
    return Items;
  }

  async functionNames(): Promise<string[]> {
    const { Functions = [] } = await this.#lambda.send(new ListFunctionsCommand({}));
    return Functions.map(({ FunctionName }) => FunctionName ?? '');
  }

  /** @param namePart part of the function's name */
  async invoke(namePart: string, event: object = {}): Promise<{ failed: boolean; log: string }> {
    const FunctionName = (await this.functionNames()).find((name) => name.includes(namePart));
    const answer = await this.#lambda.send(
      new InvokeCommand({ FunctionName, LogType: 'Tail', Payload: JSON.stringify(event) }),
    );
    const log = Buffer.from(answer.LogResult ?? '', 'base64').toString('utf8');
    return { failed: answer.FunctionError !== undefined, log };
  }

  async secretNames(): Promise<string[]> {
    const { SecretList = [] } = await this.#secrets.send(new ListSecretsCommand({}));
    return SecretList.map(({ Name }) => Name ?? '').sort();
  }

  async stackStatus(name: string): Promise<string | undefined> {
    const { Stacks } = await this.#cloudFormation.send(
      new DescribeStacksCommand({ StackName: name }),
    );
    return Stacks?.[0]?.StackStatus;
  }

  async waitForStack(name: string, status: string): Promise<void> {
    for (;;) {
      const found = await this.stackStatus(name);
      if (found === status) return;
      if (found?.endsWith('_FAILED')) throw new Error(`${name} is in ${found}.`);
      await wait(500);
    }
  }

  /** @returns ARN of a backup */
  async deleteLedger(): Promise<string> {
    const [TableName] = await this.tableNames();
    const { BackupDetails } = await this.#dynamodb.send(
      new CreateBackupCommand({ TableName, BackupName: 'before' }),
    );
    await this.#dynamodb.send(
      new UpdateTableCommand({ TableName, DeletionProtectionEnabled: false }),
    );
    await this.#dynamodb.send(new DeleteTableCommand({ TableName }));
    return BackupDetails?.BackupArn ?? '';
  }

  /** The parameter need not exist. */
  async changeParameter(Name: string, change: (value: object) => object): Promise<void> {
    const found = await this.#ssm.send(new GetParameterCommand({ Name })).catch(() => undefined);
    const value = change(JSON.parse(found?.Parameter?.Value ?? '{}') as object);
    await this.#ssm.send(
      new PutParameterCommand({
        Name,
        Value: JSON.stringify(value),
        Type: 'String',
        Overwrite: true,
      }),
    );
  }

  /** @param namePart part of the function's name */
  async setEnvironment(
    namePart: string,
    variables: Readonly<Record<string, string>>,
  ): Promise<void> {
    const FunctionName = (await this.functionNames()).find((name) => name.includes(namePart));
    const { Environment } = await this.#lambda.send(
      new GetFunctionConfigurationCommand({ FunctionName }),
    );
    await this.#lambda.send(
      new UpdateFunctionConfigurationCommand({
        FunctionName,
        Environment: { Variables: { ...Environment?.Variables, ...variables } },
      }),
    );
  }

  close(): void {
    const clients = [this.#cloudFormation, this.#dynamodb, this.#lambda, this.#secrets, this.#ssm];
    for (const client of clients) client.destroy();
  }
}
