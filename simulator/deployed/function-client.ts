import { LambdaClient } from '@aws-sdk/client-lambda';

export interface FunctionAddress {
  /** Name or ARN. */
  readonly name: string;
  /** Not used if `name` is an ARN with an alias or a version. @default live */
  readonly alias?: string;
  /** @default the region that the AWS SDK finds */
  readonly region?: string;
  /** Address of an emulated AWS. @default AWS */
  readonly endpoint?: string;
  readonly credentials?: { readonly accessKeyId: string; readonly secretAccessKey: string };
}

export function functionClient(address: FunctionAddress): LambdaClient {
  const { name: _, alias: __, ...settings } = address;
  const requestHandler = { connectionTimeout: 5_000 };
  return new LambdaClient({ ...settings, maxAttempts: 1, requestHandler });
}

export function functionParameters({ name, alias = 'live' }: FunctionAddress): {
  FunctionName: string;
  Qualifier?: string;
} {
  const isQualified = /^arn:.*:function:[^:]+:[^:]+$/.test(name);
  return { FunctionName: name, ...(!isQualified && { Qualifier: alias }) };
}
