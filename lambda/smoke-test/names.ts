/** Names that the smoke test shares with the infrastructure. */

/** Handlers that `smoke-test.lambda.ts` exports. */
export const SmokeTestHandler = {
  /** CodeDeploy's hook before traffic. */
  BeforeTraffic: 'beforeTraffic',
  /** Scheduled: throws if the skill answers wrongly. */
  Canary: 'canary',
} as const;

/** Environment of both. */
export const SmokeTestEnvironment = {
  /** The skill id that requests name. */
  SkillId: 'SKILL_ID',
  /** ARN of the version or alias to test. */
  FunctionArn: 'FUNCTION_ARN',
  /** Locale of the requests. */
  Locale: 'LOCALE',
} as const;
