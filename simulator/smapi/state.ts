import { type Violation } from './answer';

/**
 * All that Alexa holds of a vendor's skills. Plain data, so that it can be kept on disk as it is.
 * Times are epoch milliseconds of the simulator's clock.
 */
export interface SmapiState {
  readonly skills: Record<string, Skill>;
  readonly imports: Record<string, ImportJob>;
}

export const STAGES = ['development', 'certified', 'live'] as const;
export type Stage = (typeof STAGES)[number];

export interface Skill {
  readonly skillId: string;
  readonly vendorId: string;
  lastUpdated: number;
  /** Being made by an import that is not through: it is listed, and has no manifest to show yet. */
  pending: boolean;
  readonly stages: Partial<Record<Stage, Publication>>;
  /** Stages that the developer's own account has enabled. */
  readonly enabled: Partial<Record<Stage, boolean>>;
}

/** What a stage of a skill holds. */
export interface Publication {
  /** ETag of the whole package; changes with the manifest and every model. */
  eTag: string;
  manifest: Versioned<Manifest>;
  /** By locale. */
  models: Record<string, Versioned<InteractionModel>>;
  /** Files under `assets/`, base64, by their path in the package. */
  assets: Record<string, string>;
  accountLinking?: Versioned<AccountLinkingRequest>;
}

export interface Versioned<T> {
  readonly value: T;
  readonly eTag: string;
  readonly update: Update;
}

/** How the last write of a resource went, as the skill's status shows it. */
export interface Update {
  readonly status: 'SUCCEEDED' | 'FAILED';
  readonly errors: readonly Violation[];
  /** Still under way for the first that asks. */
  underWay: boolean;
}

/** Contents of `skill.json`, without the wrapping `manifest`. */
export interface Manifest {
  readonly manifestVersion?: string;
  readonly publishingInformation?: {
    readonly locales?: Readonly<Record<string, LocalizedPublishing>>;
    readonly [other: string]: unknown;
  };
  readonly apis?: { readonly custom?: CustomApi; readonly [other: string]: unknown };
  readonly permissions?: readonly { readonly name?: string }[];
  readonly privacyAndCompliance?: {
    readonly locales?: Readonly<Record<string, { readonly privacyPolicyUrl?: string }>>;
    readonly [other: string]: unknown;
  };
  readonly events?: WithEndpoints & {
    readonly subscriptions?: readonly { readonly eventName?: string }[];
  };
}

export interface LocalizedPublishing {
  readonly name?: string;
  readonly summary?: string;
  readonly description?: string;
  readonly examplePhrases?: readonly string[];
  readonly smallIconUri?: string;
  readonly largeIconUri?: string;
}

export interface WithEndpoints {
  readonly endpoint?: Endpoint;
  /** By `NA`, `EU`, `FE`. */
  readonly regions?: Readonly<Record<string, { readonly endpoint?: Endpoint }>>;
}

export type CustomApi = WithEndpoints;

export interface Endpoint {
  readonly uri?: string;
  readonly sslCertificateType?: string;
}

/** A locale's file of `interactionModels/custom`. */
export interface InteractionModel {
  readonly interactionModel: {
    readonly languageModel?: {
      readonly invocationName?: string;
      readonly intents?: readonly ModelIntent[];
      readonly types?: readonly { readonly name?: string; readonly values?: readonly unknown[] }[];
    };
    readonly [other: string]: unknown;
  };
}

export interface ModelIntent {
  readonly name?: string;
  readonly slots?: readonly { readonly name?: string; readonly type?: string }[];
  readonly samples?: readonly string[];
}

/** Account linking as it was written, the secret with it: tests look here, `GET` never shows it. */
export interface AccountLinkingRequest {
  readonly type?: 'AUTH_CODE' | 'IMPLICIT';
  readonly authorizationUrl?: string;
  readonly domains?: readonly string[];
  readonly clientId?: string;
  readonly scopes?: readonly string[];
  readonly accessTokenUrl?: string;
  readonly clientSecret?: string;
  readonly accessTokenScheme?: 'HTTP_BASIC' | 'REQUEST_BODY_CREDENTIALS';
  readonly defaultTokenExpirationInSeconds?: number;
  readonly reciprocalAccessTokenUrl?: string;
  readonly redirectUrls?: readonly string[];
  readonly authorizationUrlsByPlatform?: readonly {
    readonly platformType: 'iOS' | 'Android';
    readonly platformAuthorizationUrl: string;
  }[];
  readonly skipOnEnablement?: boolean;
  readonly voiceForwardAccountLinking?: 'ENABLED' | 'DISABLED';
}

/** A skill package as it came out of its zip. */
export interface SkillPackage {
  readonly manifest: Manifest;
  readonly models: Readonly<Record<string, InteractionModel>>;
  readonly assets: Readonly<Record<string, string>>;
}

export type ImportEnd =
  'SUCCEEDED' | 'FAILED' | 'ROLLBACK_SUCCEEDED' | 'ROLLBACK_FAILED' | 'SKIPPED';

/** `Manifest`, or `InteractionModel.<locale>`, or a file of the package. */
export interface Finding {
  readonly resource: string;
  readonly error: Violation;
}

export interface ImportJob {
  readonly importId: string;
  readonly skillId: string;
  readonly creates: boolean;
  readonly startedAt: number;
  /** Requests that Alexa still answers before it is through; null: never through. */
  stepsLeft: number | null;
  status: 'IN_PROGRESS' | ImportEnd;
  /** What it ends with. */
  readonly end: ImportEnd;
  readonly findings: readonly Finding[];
  /** Locales of the models in the package. */
  readonly locales: readonly string[];
  /** What takes effect at its end; null where the zip could not be read. */
  staged: SkillPackage | null;
}

export const emptyState = (): SmapiState => ({ skills: {}, imports: {} });
