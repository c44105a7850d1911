import { LambdaClient } from '@aws-sdk/client-lambda';

/** Which function, and how AWS is reached. */
export interface FunctionAddress {
  /** Name or ARN. */
  readonly name: string;
  /** The alias that Alexa calls. @default live; an ARN that ends in one has it already */
  readonly alias?: string;
  /** @default as the AWS SDK finds it */
  readonly region?: string;
  /** An AWS that is not Amazon's. @default Amazon's */
  readonly endpoint?: string;
  readonly credentials?: { readonly accessKeyId: string; readonly secretAccessKey: string };
}

const CONNECTED_WITHIN_MS = 5_000;

export function functionClient(address: FunctionAddress): LambdaClient {
  const { region, endpoint, credentials } = address;
  return new LambdaClient({
    ...(region !== undefined && { region }),
    ...(endpoint !== undefined && { endpoint }),
    ...(credentials !== undefined && { credentials }),
    maxAttempts: 1,
    requestHandler: { connectionTimeout: CONNECTED_WITHIN_MS },
  });
}

/** How a request names the function. */
export function named({ name, alias = 'live' }: FunctionAddress): {
  FunctionName: string;
  Qualifier?: string;
} {
  const isQualified = /^arn:.*:function:[^:]+:[^:]+$/.test(name);
  return { FunctionName: name, ...(!isQualified && { Qualifier: alias }) };
}
