/** Names that the publisher shares with the infrastructure and the tools: constants, types, and how names are made. */

/** Time limit of the functions behind the two custom resources: Lambda's longest. */
export const FUNCTION_MINUTES = 15;
/** `ServiceTimeout` of the two custom resources: how long CloudFormation waits for an answer. */
export const SERVICE_TIMEOUT_MINUTES = 16;
/** Time limit of the drift check, and how often it runs. */
export const DRIFT_CHECK_TIMEOUT_MINUTES = 5;
export const DRIFT_CHECK_INTERVAL_MINUTES = 60;

/**
 * Handlers that `publisher.lambda.ts` exports; the stack has one function for each.
 *
 * CloudFormation invokes the first two directly: the service token is the function's ARN. They PUT
 * their answer to the event's `ResponseURL` and never throw; Lambda does not retry them.
 *
 * AWS calls: `secretsmanager:GetSecretValue` on the two secrets; `ssm:GetParameter` and
 * `ssm:PutParameter` on the publication state and the stage lock; `ssm:DeleteParameter` on the lock.
 * The lock is the parameter {@link stageLockName} and, below it, parameters whose names end with a
 * request id. Identity also deletes the publication state. Identity and publication read the package with
 * `s3:GetObject`.
 */
export const PublisherHandler = {
  /** Custom resource `Custom::AlexaSkillIdentity`. */
  Identity: 'identity',
  /** Custom resource `Custom::AlexaSkillPublication`. */
  Publication: 'publication',
  /** Scheduled: publishes a rotated secret and reports manual changes on Alexa. */
  DriftCheck: 'driftCheck',
} as const;

export const IDENTITY_RESOURCE = 'Custom::AlexaSkillIdentity';
export const PUBLICATION_RESOURCE = 'Custom::AlexaSkillPublication';

/** Identifies a stage of an application. The names of its secrets and its publication state contain both properties. */
export interface StageId {
  /** Name of the application, since an account and region may have several: lower-case letters, digits, hyphens. */
  readonly application: string;
  /** Name of the stage. */
  readonly stage: string;
}

/** Defaults of a stage's `application`, `smapiApi` and `lwaApi`. */
export const DEFAULT_APPLICATION = 'ride-hailer';
export const DEFAULT_SMAPI_API = 'https://api.amazonalexa.com';
export const DEFAULT_LWA_API = 'https://api.amazon.com';

/** Fixed names: secrets and state outlive the stacks and need no exports between them. */
export const lwaClientSecretName = ({ application, stage }: StageId) =>
  `${application}/${stage}/lwa-client`;
export const smapiSecretName = ({ application, stage }: StageId) => `${application}/${stage}/smapi`;
/** SSM parameter that holds the publication state. */
export const publicationParameterName = ({ application, stage }: StageId) =>
  `/${application}/${stage}/publication`;
/** SSM parameter that exists while a run holds the stage lock. */
export const stageLockName = (publicationParameter: string) => `${publicationParameter}/lock`;

/**
 * Content of the LWA client's secret, as JSON. The data stack creates both secrets without a value:
 * `GetSecretValue` answers ResourceNotFoundException until `npx voice-forward secrets` writes them.
 */
export interface LwaClientSecretValue {
  readonly clientSecret: string;
}

/** Content of the secret for the Skill Management API, as JSON: credentials of the developer's own LWA client. */
export interface SmapiSecretValue {
  readonly clientSecret: string;
  /** `Atzr|…` */
  readonly refreshToken: string;
}

/** Environment of every function of the publisher; all strings. */
export const PublisherEnvironment = {
  /** Setting `application`: first part of the names of secrets and publication state. @default ride-hailer */
  Application: 'APPLICATION',
  /** Name of the stage. */
  Stage: 'STAGE',
  /** Setting `vendorId`: the developer account on Alexa. */
  VendorId: 'VENDOR_ID',
  /** LWA client id of the developer, to whom the refresh token in the SMAPI secret belongs. */
  SmapiClientId: 'SMAPI_CLIENT_ID',
  /** Name of the secret with the client secret of the service's LWA client: `{"clientSecret"}`. */
  LwaClientSecret: 'LWA_CLIENT_SECRET_NAME',
  /** Name of the secret for the Skill Management API: `{"clientSecret","refreshToken"}`. */
  SmapiSecret: 'SMAPI_SECRET_NAME',
  /** Name of the SSM parameter that holds the publication state. */
  PublicationParameter: 'PUBLICATION_PARAMETER',
  /** Host of the Skill Management API. @default https://api.amazonalexa.com */
  SmapiApi: 'SMAPI_API',
  /** Base of `/auth/o2/token`. @default https://api.amazon.com */
  LwaApi: 'LWA_API',
} as const;

/**
 * Whether deleting the resource deletes the skill on Alexa. A certified skill is never deleted, nor one that this
 * stage did not create.
 */
export type OnDelete = 'keep' | 'delete';

/** Properties of {@link IDENTITY_RESOURCE}. CloudFormation makes every value a string. */
export interface IdentityProperties {
  /** An existing skill to publish to. @default the skill with the stage's ownership tag, else a new one */
  readonly SkillId?: string | undefined;
  /** The zipped `skill-package/`, as the ASK CLI reads it, without an endpoint. */
  readonly PackageBucket: string;
  readonly PackageKey: string;
  readonly OnDelete: OnDelete;
}

/** Attribute of {@link IDENTITY_RESOURCE}; its physical id is the skill id as well. */
export const SKILL_ID_ATTRIBUTE = 'SkillId';

/** Properties of {@link PUBLICATION_RESOURCE}. */
export interface PublicationProperties {
  readonly SkillId: string;
  readonly PackageBucket: string;
  readonly PackageKey: string;
  /** ARN of the skill function's alias: becomes the endpoint of requests and of skill events. */
  readonly Endpoint: string;
  /** An accountLinkingRequest with `clientId` and without `clientSecret`, as JSON, so that booleans stay booleans. */
  readonly AccountLinking: string;
  /**
   * Any text. A value other than the last one makes the publisher write everything, over manual
   * changes on Alexa.
   *
   * @default nothing is forced
   */
  readonly PublishAgain?: string | undefined;
}

/** CloudWatch metrics of the publisher: namespace `VoiceForwardLinking`, dimension `service`. */
export const PublisherMetric = {
  /** 1 when Alexa differs from the published state, 0 when it does not. */
  PublicationDrifted: 'PublicationDrifted',
  /** 1 when a request of CloudFormation or a drift check failed, 0 when it succeeded. */
  PublicationFailed: 'PublicationFailed',
  /** Days since the older of the two secrets was written. */
  SecretAgeDays: 'SecretAgeDays',
} as const;
