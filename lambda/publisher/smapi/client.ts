import { AccountLinking } from './account-linking';
import { smapiCaller } from './call';
import { Packages } from './packages';
import { Skills } from './skills';
import { DeveloperToken, type TokenOptions } from './token';

export interface SmapiOptions extends TokenOptions {
  readonly smapiApi: string;
}

/**
 * Used in place of Amazon's ask-smapi-sdk, which (as of 1.3.0) adds 846 KB to the bundle and has neither time
 * limits nor retries.
 */
export interface SmapiClient {
  readonly skills: Skills;
  readonly packages: Packages;
  readonly accountLinking: AccountLinking;
}

export function smapiClient(options: SmapiOptions): SmapiClient {
  const { smapiApi, deadline, redactor } = options;
  const call = smapiCaller({ smapiApi, deadline, redactor, token: new DeveloperToken(options) });
  return {
    skills: new Skills(call),
    packages: new Packages(call, deadline, redactor),
    accountLinking: new AccountLinking(call),
  };
}
