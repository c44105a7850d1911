import {
  GetAliasCommand,
  type LambdaClient,
  paginateListVersionsByFunction,
  UpdateAliasCommand,
} from '@aws-sdk/client-lambda';
import { ToolError } from '../errors';
import { findFunction } from '../find-function';

const ALIAS = 'live';
const MAX_VERSIONS = 10;

/** The alias that Alexa calls. */
export interface LiveAlias {
  readonly functionName: string;
  readonly version: string;
  /** Makes {@link moveAlias} fail if the alias has been changed since. */
  readonly revisionId: string | undefined;
}

export interface FunctionVersion {
  readonly version: string;
  /** Lambda's `LastModified`. */
  readonly createdAt: string;
}

/** @throws ToolError if there is no such function, or if a gradual release is running */
export async function findLiveAlias(client: LambdaClient, serviceName: string): Promise<LiveAlias> {
  const FunctionName = await functionNameOf(client, serviceName);
  const alias = await client.send(new GetAliasCommand({ FunctionName, Name: ALIAS }));
  if (Object.keys(alias.RoutingConfig?.AdditionalVersionWeights ?? {}).length > 0) {
    throw new ToolError(
      'releaseRunning',
      'A gradual release is running: stop it with `aws deploy stop-deployment --deployment-id ID --auto-rollback-enabled`, which moves the alias back by itself.',
    );
  }
  return {
    functionName: FunctionName,
    version: alias.FunctionVersion ?? '',
    revisionId: alias.RevisionId,
  };
}

async function functionNameOf(client: LambdaClient, serviceName: string): Promise<string> {
  const { FunctionName } = (await findFunction(client, serviceName)) ?? {};
  if (FunctionName !== undefined) return FunctionName;
  throw new ToolError(
    'notDeployed',
    `No function has the service name ${serviceName}: check the region and the account, or deploy the stage.`,
  );
}

export async function formerVersions(
  client: LambdaClient,
  { functionName, version }: LiveAlias,
): Promise<FunctionVersion[]> {
  const versions: FunctionVersion[] = [];
  const pages = paginateListVersionsByFunction({ client }, { FunctionName: functionName });
  for await (const { Versions = [] } of pages) {
    for (const { Version, LastModified = '' } of Versions) {
      if (Version === undefined || Version === '$LATEST' || Version === version) continue;
      versions.push({ version: Version, createdAt: LastModified });
    }
  }
  return versions.sort((a, b) => Number(b.version) - Number(a.version)).slice(0, MAX_VERSIONS);
}

/** @throws ToolError if the alias is on this version already, or the version is not among the last ten */
export async function moveAlias(
  client: LambdaClient,
  alias: LiveAlias,
  version: string,
): Promise<void> {
  if (version === alias.version) {
    throw new ToolError('usage', `The alias is on version ${version} already.`);
  }
  const versions = await formerVersions(client, alias);
  if (!versions.some((one) => one.version === version)) {
    throw new ToolError(
      'noFormerVersion',
      `Version ${version} is not among the last ones: choose one of ${versions.map((one) => one.version).join(', ') || '(none)'}.`,
    );
  }
  await client.send(
    new UpdateAliasCommand({
      FunctionName: alias.functionName,
      Name: ALIAS,
      FunctionVersion: version,
      ...(alias.revisionId !== undefined && { RevisionId: alias.revisionId }),
    }),
  );
}
