import { type InteractionModel } from './speech/interaction-model';
import { readAccountLinking } from '../skill-source/account-linking';
import { readManifest } from '../skill-source/manifest';
import { readModels } from '../skill-source/models';
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

/** Throws a SkillSourceError. */
export function readPublishedSkill(files: SkillFiles = {}): PublishedSkill {
  const folder = files.skillPackage ?? projectFile('skill-package');
  const models = Object.entries(readModels(folder)).map(
    ([locale, model]) => [locale, model as unknown as InteractionModel] as const,
  );
  return {
    manifest: readManifest(folder) as Manifest,
    models: new Map(models),
    accountLinking: readAccountLinking(
      files.accountLinking ?? projectFile('account-linking.json'),
    ) as AccountLinking,
  };
}

const PERSONALIZATION = 'alexa::person_id:read';

export const isPersonalized = ({ manifest }: PublishedSkill): boolean =>
  manifest.permissions?.some(({ name }) => name === PERSONALIZATION) ?? false;

/** The customer data that the skill asks permission for. */
export const permissionsOf = ({ manifest }: PublishedSkill): readonly string[] =>
  (manifest.permissions ?? []).map(({ name }) => name).filter((name) => name !== PERSONALIZATION);
