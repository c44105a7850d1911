/** Wire shapes that the publisher reads and writes, from `spec.json` of ask-smapi-model 1.24.0. */

/** Stages of a skill on Alexa. */
export type AlexaStage = 'development' | 'certified' | 'live';

export interface StandardizedError {
  readonly code?: string;
  readonly message: string;
}

export type ImportState =
  'IN_PROGRESS' | 'SUCCEEDED' | 'FAILED' | 'ROLLBACK_SUCCEEDED' | 'ROLLBACK_FAILED' | 'SKIPPED';

/** The import of one part of a package. */
export interface ResourceImport {
  /** Only shown. Alexa sends `InteractionModel.en-US`, unlike the example in `spec.json`. */
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
    readonly resources?: readonly ResourceImport[];
  };
}

export interface SkillSummary {
  readonly skillId: string;
  readonly stage: AlexaStage;
  readonly publicationStatus?:
    'DEVELOPMENT' | 'CERTIFICATION' | 'CERTIFIED' | 'PUBLISHED' | 'HIDDEN' | 'REMOVED';
}

/** Account linking as `GET` returns it. */
export interface VisibleAccountLinking {
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

/** With the fields that `GET` never returns, without the secret. */
export interface AccountLinkingSettings extends VisibleAccountLinking {
  readonly skipOnEnablement?: boolean;
  readonly reciprocalAccessTokenUrl?: string;
}

export interface AccountLinkingRequest extends AccountLinkingSettings {
  readonly clientSecret: string;
}

/** The `manifest` of `skill.json`. */
export interface SkillManifest {
  readonly [part: string]: unknown;
}
