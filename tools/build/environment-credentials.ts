import { fromEnv } from '@aws-sdk/credential-provider-env';

/** Takes the place of the AWS SDK's chain of credential providers in a function's bundle. */
export const defaultProvider = fromEnv;
