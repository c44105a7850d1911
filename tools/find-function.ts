import {
  type FunctionConfiguration,
  type LambdaClient,
  paginateListFunctions,
} from '@aws-sdk/client-lambda';

/** The function whose logs and metrics have this service name; undefined when there is none. */
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
