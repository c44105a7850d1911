/** Names that the smoke test shares with the infrastructure. */

/** Handlers that `smoke-test.lambda.ts` exports. */
export const SmokeTestHandler = {
  /** CodeDeploy's hook before traffic. */
  BeforeTraffic: 'beforeTraffic',
  /** Scheduled: throws if the skill answers wrongly. */
  Canary: 'canary',
} as const;

/** Environment variables of the smoke test and of the canary. */
export const SmokeTestEnvironment = {
  /** The skill id in the requests. */
  SkillId: 'SKILL_ID',
  /** ARN of the version or alias to test. */
  FunctionArn: 'FUNCTION_ARN',
  /** Locale of the requests. */
  Locale: 'LOCALE',
  /** Name of the intent of "link my account". */
  LinkAccountIntent: 'LINK_ACCOUNT_INTENT',
  /** The request that needs the account, as JSON; without it, none is sent. */
  AccountRequest: 'ACCOUNT_REQUEST',
} as const;

/** An intent as the smoke test sends it. */
export interface SmokeTestIntent {
  /** Its name in the interaction model. */
  readonly name: string;
  /** Values of slots, by the slot's name. @default - no slot has a value */
  readonly slots?: Readonly<Record<string, string>>;
}

/** The intent of "link my account" unless the skill names another. */
export const LINK_ACCOUNT_INTENT = 'LinkAccountIntent';
