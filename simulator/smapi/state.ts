import { type v1 } from 'ask-smapi-model';
import { type Violation } from './response';

/** Saved as JSON. Times are epoch milliseconds. */
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
  /** The first import has not succeeded: the stages cannot be read or changed yet. */
  pending: boolean;
  readonly stages: Partial<Record<Stage, StageContent>>;
  /** The development stage was submitted for certification. */
  isSubmitted?: boolean;
  /** Stages that the developer's own account has enabled. */
  readonly enabled: Partial<Record<Stage, boolean>>;
}

/** The content of a stage of a skill. */
export interface StageContent {
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

/** Result of the last write of a resource. */
export interface Update {
  readonly status: 'SUCCEEDED' | 'FAILED';
  readonly errors: readonly Violation[];
  /** The next request for the status is answered with IN_PROGRESS. */
  inProgress: boolean;
}

/** Content of `manifest` in `skill.json`. */
export type Manifest = v1.skill.Manifest.SkillManifest;
export type Endpoint = v1.skill.Manifest.SkillManifestEndpoint;
/** A file of `interactionModels/custom`. */
export type InteractionModel = v1.skill.interactionModel.InteractionModelData;
export type ModelIntent = v1.skill.interactionModel.Intent;
/** Includes the client secret, which `GET` never returns. */
export type AccountLinkingRequest = v1.skill.accountLinking.AccountLinkingRequestPayload;

export interface SkillPackage {
  readonly manifest: Manifest;
  readonly models: Readonly<Record<string, InteractionModel>>;
  readonly assets: Readonly<Record<string, string>>;
}

export type FinalImportStatus =
  'SUCCEEDED' | 'FAILED' | 'ROLLBACK_SUCCEEDED' | 'ROLLBACK_FAILED' | 'SKIPPED';

export interface Finding {
  /** Errors fail an import; warnings do not. */
  readonly severity: 'error' | 'warning';
  /**
   * `Manifest` and `InteractionModel.<locale>`, as in Alexa's response in
   * https://github.com/alexa/ask-cli/issues/50. Assumptions: a file of the package, and `Package`.
   */
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
  status: 'IN_PROGRESS' | FinalImportStatus;
  /** Status after the import has ended. */
  readonly end: FinalImportStatus;
  readonly findings: readonly Finding[];
  /** Of the models in the package. */
  readonly locales: readonly string[];
  /** Published when the import succeeds; null for an unreadable package, and after the end. */
  staged: SkillPackage | null;
}

export const emptyState = (): SmapiState => ({ skills: {}, imports: {} });
