/** What the publisher reads and writes, as `spec.json` of ask-smapi-model 1.24.0 has it. */

/** Stages that a skill can stand in. */
export type AlexaStage = 'development' | 'certified' | 'live';

export interface StandardizedError {
  readonly code?: string;
  readonly message: string;
}

export type ImportState =
  'IN_PROGRESS' | 'SUCCEEDED' | 'FAILED' | 'ROLLBACK_SUCCEEDED' | 'ROLLBACK_FAILED' | 'SKIPPED';

/** One part of a package: `manifest`, `interactionModels.en_US`. */
export interface ResourceImport {
  readonly name?: string;
  readonly status: ImportState;
  readonly errors?: readonly StandardizedError[];
  readonly warnings?: readonly StandardizedError[];
}

export interface ImportStatus {
  readonly status: ImportState;
  readonly errors?: readonly StandardizedError[];
  readonly warnings?: readonly StandardizedError[];
  readonly skill?: {
    readonly skillId?: string;
    readonly eTag?: string;
    readonly resources?: readonly ResourceImport[];
  };
}

export interface SkillSummary {
  readonly skillId?: string;
  readonly stage?: AlexaStage;
  readonly publicationStatus?:
    'DEVELOPMENT' | 'CERTIFICATION' | 'CERTIFIED' | 'PUBLISHED' | 'HIDDEN' | 'REMOVED';
  readonly nameByLocale?: Readonly<Record<string, string>>;
}

/** What account linking is set to, as far as Alexa shows it. */
export interface ShownAccountLinking {
  readonly type?: 'AUTH_CODE' | 'IMPLICIT';
  readonly authorizationUrl?: string;
  readonly domains?: readonly string[];
  readonly clientId?: string;
  readonly scopes?: readonly string[];
  readonly accessTokenUrl?: string;
  readonly accessTokenScheme?: 'HTTP_BASIC' | 'REQUEST_BODY_CREDENTIALS';
  readonly defaultTokenExpirationInSeconds?: number;
  readonly redirectUrls?: readonly string[];
  readonly authorizationUrlsByPlatform?: readonly {
    readonly platformType: string;
    readonly platformAuthorizationUrl: string;
  }[];
  readonly voiceForwardAccountLinking?: 'ENABLED' | 'DISABLED';
}

/** All of account linking but its secret: with what `GET` never shows. */
export interface AccountLinkingSettings extends ShownAccountLinking {
  readonly skipOnEnablement?: boolean;
  readonly reciprocalAccessTokenUrl?: string;
}

export interface AccountLinkingRequest extends AccountLinkingSettings {
  readonly clientSecret: string;
}

/** The manifest is passed on as it is; only what the publisher fills in has a name here. */
export interface SkillManifest {
  readonly [part: string]: unknown;
}
