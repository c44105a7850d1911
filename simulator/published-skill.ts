import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type InteractionModel } from './speech/interaction-model';
import { projectFile } from './project-files';

/** A skill as it is published: the skill package and the account linking configuration. */
export interface PublishedSkill {
  readonly manifest: Manifest;
  /** By locale: `en-US`. */
  readonly models: ReadonlyMap<string, InteractionModel>;
  /** Undefined if account linking is not configured. */
  readonly accountLinking: AccountLinking | undefined;
}

/** The part of `manifest` in `skill.json` that the simulated Alexa reads. */
export interface Manifest {
  readonly apis?: { readonly custom?: object; readonly [other: string]: unknown };
  readonly permissions?: readonly { readonly name: string }[];
  readonly events?: { readonly subscriptions?: readonly { readonly eventName: string }[] };
  readonly publishingInformation?: {
    readonly locales?: Readonly<{ [locale: string]: { readonly name?: string } }>;
  };
}

/** `accountLinkingRequest` of the Skill Management API; the publisher adds client id and secret. */
export interface AccountLinking {
  readonly type?: string;
  readonly authorizationUrl?: string;
  readonly accessTokenUrl?: string;
  readonly accessTokenScheme?: string;
  readonly clientId?: string;
  readonly clientSecret?: string;
  readonly scopes?: readonly string[];
  readonly skipOnEnablement?: boolean;
  readonly voiceForwardAccountLinking?: string;
}

export class SkillPackageError extends Error {
  constructor(file: string, cause: unknown) {
    const why = cause instanceof Error ? cause.message : String(cause);
    super(`${file} cannot be used: ${why}. It must be a file of a skill package in JSON.`, {
      cause,
    });
    this.name = 'SkillPackageError';
  }
}

export interface SkillFiles {
  /** @default skill-package/ of the project */
  readonly skillPackage?: string;
  /** @default account-linking.json of the project */
  readonly accountLinking?: string;
}

/** Paths of a skill that is not the project's own. */
export interface OtherSkill extends Required<SkillFiles> {
  /** The built function: an ES module or CommonJS. */
  readonly bundle: string;
}

/** Throws a {@link SkillPackageError}. */
export function readPublishedSkill(files: SkillFiles = {}): PublishedSkill {
  const folder = files.skillPackage ?? projectFile('skill-package');
  const { manifest } = readJson(join(folder, 'skill.json')) as { manifest?: Manifest };
  if (!manifest) throw new SkillPackageError(join(folder, 'skill.json'), 'it has no manifest');
  const modelFolder = join(folder, 'interactionModels', 'custom');
  const models = filesIn(modelFolder).map((file) => {
    const model = readModel(join(modelFolder, file));
    return [file.replace(/\.json$/, ''), model] as const;
  });
  return { manifest, models: new Map(models), accountLinking: readAccountLinking(files) };
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter((file) => file.endsWith('.json'));
  } catch (error) {
    throw new SkillPackageError(folder, error);
  }
}

function readModel(file: string): InteractionModel {
  const model = readJson(file) as Partial<InteractionModel>;
  const name: unknown = model.interactionModel?.languageModel?.invocationName;
  if (typeof name === 'string') return model as InteractionModel;
  throw new SkillPackageError(file, 'it has no interactionModel.languageModel.invocationName');
}

/** Another skill may have no account linking; the project's own has it. */
function readAccountLinking({ accountLinking }: SkillFiles): AccountLinking | undefined {
  if (accountLinking !== undefined && !existsSync(accountLinking)) return undefined;
  return readJson(accountLinking ?? projectFile('account-linking.json')) as AccountLinking;
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new SkillPackageError(file, error);
  }
}

const PERSONALIZATION = 'alexa::person_id:read';

export const isPersonalized = ({ manifest }: PublishedSkill): boolean =>
  manifest.permissions?.some(({ name }) => name === PERSONALIZATION) ?? false;

/** The customer data that the skill asks permission for. */
export const permissionsOf = ({ manifest }: PublishedSkill): readonly string[] =>
  (manifest.permissions ?? []).map(({ name }) => name).filter((name) => name !== PERSONALIZATION);
