/** Handlers that `smoke-test.lambda.ts` exports. */
export const SmokeTestHandler = {
  /** CodeDeploy's hook before traffic. */
  BeforeTraffic: 'beforeTraffic',
  /** Scheduled: throws if the skill answers wrongly. */
  Canary: 'canary',
} as const;

export const SmokeTestEnvironment = {
  SkillId: 'SKILL_ID',
  /** ARN of the version or alias to test. */
  FunctionArn: 'FUNCTION_ARN',
  Locale: 'LOCALE',
  LinkAccountIntent: 'LINK_ACCOUNT_INTENT',
  /** A {@link SmokeTestIntent} as JSON; without it, no request that needs the account is sent. */
  AccountRequest: 'ACCOUNT_REQUEST',
} as const;

/** An intent as the smoke test sends it. */
export interface SmokeTestIntent {
  /** Name in the interaction model. */
  readonly name: string;
  /** Values by the slot's name. @default - no slot has a value */
  readonly slots?: Readonly<Record<string, string>>;
}

/** The default intent of "link my account". */
export const LINK_ACCOUNT_INTENT = 'LinkAccountIntent';
