import {
  type FunctionConfiguration,
  type LambdaClient,
  paginateListFunctions,
} from '@aws-sdk/client-lambda';

export async function findFunction(
  client: LambdaClient,
  serviceName: string,
): Promise<FunctionConfiguration | undefined> {
  for await (const { Functions = [] } of paginateListFunctions({ client }, {})) {
    const found = Functions.find(
      ({ Environment }) => Environment?.Variables?.['POWERTOOLS_SERVICE_NAME'] === serviceName,
    );
    if (found) return found;
  }
  return undefined;
}
