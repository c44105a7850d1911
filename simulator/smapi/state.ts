import { type Violation } from './response';

/**
 * All skills and imports of a vendor, as plain data that can be saved as JSON. Times are epoch
 * milliseconds of the simulator's clock.
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
  /** The import that creates the skill has not ended: the skill has no manifest yet. */
  pending: boolean;
  readonly stages: Partial<Record<Stage, Publication>>;
  /** The development stage was submitted for certification. */
  isSubmitted?: boolean;
  /** Stages that the developer's own account has enabled. */
  readonly enabled: Partial<Record<Stage, boolean>>;
}

/** The content of a stage of a skill. */
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

/** Result of the last write of a resource, for the skill's status. */
export interface Update {
  readonly status: 'SUCCEEDED' | 'FAILED';
  readonly errors: readonly Violation[];
  /** Reported as IN_PROGRESS once. */
  inProgress: boolean;
}

/** Content of `manifest` in `skill.json`. */
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

/** A file of `interactionModels/custom`. */
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

/** Account linking as it was written, with the secret, which `GET` never returns. */
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

/** Content of a skill package. */
export interface SkillPackage {
  readonly manifest: Manifest;
  readonly models: Readonly<Record<string, InteractionModel>>;
  readonly assets: Readonly<Record<string, string>>;
}

export type ImportEnd =
  'SUCCEEDED' | 'FAILED' | 'ROLLBACK_SUCCEEDED' | 'ROLLBACK_FAILED' | 'SKIPPED';

/** A problem of a skill package. */
export interface Finding {
  /** Errors fail an import; warnings do not. */
  readonly severity: 'error' | 'warning';
  /** `Manifest`, `InteractionModel.<locale>`, or a file of the package. */
  readonly resource: string;
  readonly error: Violation;
}

export interface ImportJob {
  readonly importId: string;
  readonly skillId: string;
  readonly creates: boolean;
  readonly startedAt: number;
  /** Requests that SMAPI answers before the import ends; null: it never ends. */
  stepsLeft: number | null;
  status: 'IN_PROGRESS' | ImportEnd;
  /** Final status. */
  readonly end: ImportEnd;
  readonly findings: readonly Finding[];
  /** Locales of the models in the package. */
  readonly locales: readonly string[];
  /** Published when the import succeeds; null for an unreadable zip, and after the end. */
  staged: SkillPackage | null;
}

export const emptyState = (): SmapiState => ({ skills: {}, imports: {} });
