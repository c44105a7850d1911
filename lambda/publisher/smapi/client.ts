import { type Pace } from '../pace';
import { type Redactor } from '../redact';
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
 * 1.3.0, was measured and left out: 846 KB in the bundle (590 KB of it the specification), no time
 * limit on a call, nothing tried again. Every call here is held to that specification by a test.
 */
export interface SmapiClient {
  readonly skills: Skills;
  readonly packages: Packages;
  readonly accountLinking: AccountLinking;
}

export function smapiClient(options: SmapiOptions): SmapiClient {
  const { smapiApi, pace, redactor }: { smapiApi: string; pace: Pace; redactor: Redactor } =
    options;
  const call = smapiCaller({ smapiApi, pace, token: new DeveloperToken(options) });
  return {
    skills: new Skills(call),
    packages: new Packages(call, pace, redactor),
    accountLinking: new AccountLinking(call),
  };
}
