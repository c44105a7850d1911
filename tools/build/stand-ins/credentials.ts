import { fromEnv } from '@aws-sdk/credential-provider-env';

/** A function's credentials stand in its environment: the other eight ways to find some stay out. */
export const defaultProvider = fromEnv;
