/** Names that the publisher shares with the infrastructure and the tools. */

/** Lambda's longest time limit. */
export const FUNCTION_TIMEOUT_MINUTES = 15;
/** How long CloudFormation waits for an answer: `ServiceTimeout`. */
export const SERVICE_TIMEOUT_MINUTES = 16;
export const DRIFT_CHECK_TIMEOUT_MINUTES = 5;
export const DRIFT_CHECK_INTERVAL_MINUTES = 60;

/** Handlers that `publisher.lambda.ts` exports; the stack has one function for each. */
export const PublisherHandler = {
  Identity: 'identity',
  Publication: 'publication',
  DriftCheck: 'driftCheck',
} as const;

export const IDENTITY_RESOURCE = 'Custom::AlexaSkillIdentity';
export const PUBLICATION_RESOURCE = 'Custom::AlexaSkillPublication';

/** Application and name of a stage, which the names of its secrets and of its publication state contain. */
export interface StageId {
  /** Name of the application: lower-case letters, digits, hyphens. */
  readonly application: string;
  /** Name of the stage. */
  readonly stage: string;
}

export const DEFAULT_APPLICATION = 'ride-hailer';
export const DEFAULT_SMAPI_API = 'https://api.amazonalexa.com';
export const DEFAULT_LWA_API = 'https://api.amazon.com';

/** Fixed names, because secrets and publication state outlive the stacks. */
export const lwaClientSecretName = ({ application, stage }: StageId) =>
  `${application}/${stage}/lwa-client`;
export const smapiSecretName = ({ application, stage }: StageId) => `${application}/${stage}/smapi`;
export const publicationParameterName = ({ application, stage }: StageId) =>
  `/${application}/${stage}/publication`;
/** SSM parameter that exists while a run holds the stage lock. */
export const stageLockName = (publicationParameter: string) => `${publicationParameter}/lock`;

/** JSON in the secret of the service's LWA client. */
export interface LwaClientSecretValue {
  readonly clientSecret: string;
}

/** JSON in the secret for SMAPI: credentials of the developer's own LWA client. */
export interface SmapiSecretValue {
  readonly clientSecret: string;
  /** `Atzr|…` */
  readonly refreshToken: string;
}

/** Environment of every function of the publisher. */
export const PublisherEnvironment = {
  /** Setting `application`: first part of the names of secrets and publication state. @default ride-hailer */
  Application: 'APPLICATION',
  /** Name of the stage. */
  Stage: 'STAGE',
  /** Setting `vendorId`: the developer account on Alexa. */
  VendorId: 'VENDOR_ID',
  /** LWA client id of the developer. The refresh token in the SMAPI secret was issued to this client. */
  SmapiClientId: 'SMAPI_CLIENT_ID',
  /** Name of the secret with the client secret of the service's LWA client: `{"clientSecret"}`. */
  LwaClientSecret: 'LWA_CLIENT_SECRET_NAME',
  /** Name of the secret for the Skill Management API: `{"clientSecret","refreshToken"}`. */
  SmapiSecret: 'SMAPI_SECRET_NAME',
  /** Name of the SSM parameter that holds the publication state. */
  PublicationParameter: 'PUBLICATION_PARAMETER',
  /** Base address of the Skill Management API. @default https://api.amazonalexa.com */
  SmapiApi: 'SMAPI_API',
  /** Base address of `/auth/o2/token`. @default https://api.amazon.com */
  LwaApi: 'LWA_API',
} as const;

/**
 * Whether deleting the resource deletes the skill on Alexa. `delete` deletes only a skill that this stage
 * created, and that Alexa lists in development only.
 */
export type OnDelete = 'keep' | 'delete';

/** CloudFormation makes every value a string. */
export interface IdentityProperties {
  /** An existing skill to publish to. @default the skill with the stage's ownership tag, else a new one */
  readonly SkillId?: string | undefined;
  /** Bucket with the zipped `skill-package/`. */
  readonly PackageBucket: string;
  readonly PackageKey: string;
  readonly OnDelete: OnDelete;
}

/** Attribute of {@link IDENTITY_RESOURCE}. */
export const SKILL_ID_ATTRIBUTE = 'SkillId';

export interface PublicationProperties {
  readonly SkillId: string;
  readonly PackageBucket: string;
  readonly PackageKey: string;
  /** ARN of the skill function's alias. */
  readonly Endpoint: string;
  /** `accountLinkingRequest` without `clientSecret`, as JSON, so that booleans stay booleans. */
  readonly AccountLinking: string;
  /** A new value makes the publisher write everything, over manual changes on Alexa. */
  readonly PublishAgain?: string | undefined;
}

/** CloudWatch metrics of the publisher: namespace `VoiceForwardLinking`, dimension `service`. */
export const PublisherMetric = {
  /** Of a drift check: 1 when Alexa differs from the published state, 0 when it does not. */
  PublicationDrifted: 'PublicationDrifted',
  /** 1 when a request of CloudFormation or a drift check failed, 0 when it succeeded. */
  PublicationFailed: 'PublicationFailed',
  /** Days since the older of the stage's two secrets in Secrets Manager was written. */
  SecretAgeDays: 'SecretAgeDays',
} as const;
