import { AccountLinking } from './account-linking';
import { smapiCaller } from './call';
import { Packages } from './packages';
import { Skills } from './skills';
import { DeveloperToken, type TokenOptions } from './token';

export interface SmapiOptions extends TokenOptions {
  readonly smapiApi: string;
}

/**
 * The part of the Skill Management API that the publisher uses. Amazon's own client, ask-smapi-sdk
 * 1.3.0, adds 846 KB to the bundle (590 KB of it the specification) and has neither time limits nor
 * retries. A test checks every call against that specification.
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
