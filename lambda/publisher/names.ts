/** Names that the publisher and the infrastructure share. Constants and shapes only: no code. */

/** Time limit of the functions of the two custom resources: Lambda's longest. */
export const FUNCTION_MINUTES = 15;
/** `ServiceTimeout` of the two custom resources: ends the wait for a function that died. */
export const SERVICE_TIMEOUT_MINUTES = 16;
/** Time limit of the scheduled function, and how often it runs. */
export const WATCH_MINUTES = 5;
export const WATCH_EVERY_MINUTES = 60;

/**
 * Handlers that `publisher.lambda.ts` exports; each is a function of its own in the stack.
 *
 * CloudFormation calls the first two without a framework between: the service token is the
 * function's own ARN. They PUT their answer to the event's `ResponseURL` themselves, whatever
 * happens, before their time limit, and never throw: their asynchronous retries are 0.
 *
 * What they call, and nothing else: `secretsmanager:GetSecretValue` on the two secrets,
 * `ssm:GetParameter` and `ssm:PutParameter` on the publication record and on that name with
 * {@link RUN_SUFFIX}, `ssm:DeleteParameter` on the latter, `s3:GetObject` on the package asset. Watch
 * reads no asset; Identity alone deletes the record too.
 */
export const PublisherHandler = {
  /** Custom resource `Custom::AlexaSkillIdentity`. */
  Identity: 'identity',
  /** Custom resource `Custom::AlexaSkillPublication`. */
  Publication: 'publication',
  /** The scheduled look: a rotated secret is published, what was changed on Alexa is reported. */
  Watch: 'watch',
} as const;

export const IDENTITY_RESOURCE = 'Custom::AlexaSkillIdentity';
export const PUBLICATION_RESOURCE = 'Custom::AlexaSkillPublication';

/** Fixed names, so that secrets and record outlive the stacks and need no exports between them. */
export const lwaClientSecretName = (stage: string) => `voice-forward-linking/${stage}/lwa-client`;
export const smapiSecretName = (stage: string) => `voice-forward-linking/${stage}/smapi`;
export const publicationParameterName = (stage: string) =>
  `/voice-forward-linking/${stage}/publication`;

/** Added to the record's name: the parameter that is there while a run holds the stage. */
export const RUN_SUFFIX = '/run';

/**
 * What the LWA client's secret holds, as JSON. The secrets' stack makes both secrets without a
 * value: `GetSecretValue` answers ResourceNotFoundException until `npm run secrets` filled them.
 */
export interface LwaClientSecretValue {
  readonly clientSecret: string;
}

/** What the secret for the Skill Management API holds, as JSON: of the developer's own LWA client. */
export interface SmapiSecretValue {
  readonly clientSecret: string;
  /** `Atzr|…` */
  readonly refreshToken: string;
}

/** Environment of every function of the publisher; all strings. */
export const PublisherEnvironment = {
  /** Name of the stage. */
  Stage: 'STAGE',
  VendorId: 'VENDOR_ID',
  /** LWA client id of the developer, whose refresh token the SMAPI secret holds. */
  SmapiClientId: 'SMAPI_CLIENT_ID',
  /** Name of the secret with the LWA client's secret. */
  LwaClientSecret: 'LWA_CLIENT_SECRET_NAME',
  /** Name of the secret with what the Skill Management API wants. */
  SmapiSecret: 'SMAPI_SECRET_NAME',
  /** Name of the SSM parameter with the publication record. */
  PublicationParameter: 'PUBLICATION_PARAMETER',
  /** @default https://api.amazonalexa.com */
  SmapiApi: 'SMAPI_API',
  /** Base of `/auth/o2/token`. @default https://api.amazon.com */
  LwaApi: 'LWA_API',
} as const;

/** What delete does to the skill on Alexa; a certified skill is never deleted. */
export type OnDelete = 'keep' | 'delete';

/** Properties of {@link IDENTITY_RESOURCE}. CloudFormation makes every value a string. */
export interface IdentityProperties {
  /** An existing skill to adopt. Absent: found by the stage's mark, else created. */
  readonly SkillId?: string;
  /** The zipped `skill-package/`, as `ask` reads it, without an endpoint. */
  readonly PackageBucket: string;
  readonly PackageKey: string;
  readonly OnDelete: OnDelete;
}

/** Attribute of {@link IDENTITY_RESOURCE}; its physical id is the skill id too. */
export const SKILL_ID_ATTRIBUTE = 'SkillId';

/** Properties of {@link PUBLICATION_RESOURCE}. */
export interface PublicationProperties {
  readonly SkillId: string;
  readonly PackageBucket: string;
  readonly PackageKey: string;
  /** ARN of the skill function's alias; the publisher fills it into manifest and events. */
  readonly Endpoint: string;
  /** The accountLinkingRequest with `clientId` and without `clientSecret`, as one JSON string, so that booleans stay booleans. */
  readonly AccountLinking: string;
  /**
   * Any text. When it differs from the last one, package and account linking are written even if
   * they look unchanged: the way to overwrite what somebody changed in the console.
   *
   * @default none
   */
  readonly Again?: string;
}

/** CloudWatch metrics of the scheduled look, namespace `VoiceForwardLinking`, dimension `service`. */
export const PublisherMetric = {
  /** 1 when what Alexa has is not what was published, 0 when it is. */
  PublicationDrifted: 'PublicationDrifted',
  /** 1 when a publication or the look failed, 0 when it went well. */
  PublicationFailed: 'PublicationFailed',
  /** Days since the older of the two secrets was changed. */
  SecretAgeDays: 'SecretAgeDays',
} as const;
