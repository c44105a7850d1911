import { existsSync } from 'node:fs';
import { type v1 } from 'ask-smapi-model';
import { readAccountLinking } from '../skill-source/account-linking';
import { SkillSourceError } from '../skill-source/errors';
import { readManifest } from '../skill-source/manifest';
import { readModels } from '../skill-source/models';
import { skillFiles, type SkillFiles } from './skill-files';
import { type InteractionModel } from './speech/interaction-model';

/** The skill package and the account linking configuration. */
export interface PublishedSkill {
  readonly manifest: Manifest;
  /** By locale, such as `en-US`. */
  readonly models: ReadonlyMap<string, InteractionModel>;
  /** Undefined if account linking is not configured. */
  readonly accountLinking: AccountLinking | undefined;
}

/** The part of `manifest` in `skill.json` that the simulated Alexa reads. */
export interface Manifest {
  readonly apis?: { readonly custom?: object };
  readonly permissions?: readonly { readonly name: string }[];
  readonly events?: { readonly subscriptions?: readonly { readonly eventName?: string }[] };
  readonly publishingInformation?: {
    readonly locales?: Readonly<{ [locale: string]: { readonly name?: string } }>;
  };
}

/** `accountLinkingRequest` of SMAPI, without client id and secret, which the publisher adds. */
export type AccountLinking = v1.skill.accountLinking.AccountLinkingRequestPayload;

/**
 * Reads a skill package and its account linking configuration.
 *
 * @param files @default those of the project of the current directory
 * @throws SkillSourceError
 */
export function readPublishedSkill(files: Partial<SkillFiles> = {}): PublishedSkill {
  const directory = files.skillPackage ?? skillFiles().skillPackage;
  const manifest = readManifest(directory);
  const models = Object.entries(readModels(directory)).map(
    ([locale, model]) => [locale, checkedModel(directory, locale, model)] as const,
  );
  return {
    manifest,
    models: new Map(models),
    accountLinking: accountLinkingOf(files),
  };
}

function checkedModel(directory: string, locale: string, model: object): InteractionModel {
  const { interactionModel } = model as Partial<InteractionModel>;
  if (typeof interactionModel?.languageModel?.invocationName === 'string') {
    return model as InteractionModel;
  }
  throw new SkillSourceError(
    'invalid',
    `The model ${locale} in ${directory} has no interactionModel.languageModel.invocationName: add it.`,
  );
}

/** A skill need not have account linking. */
function accountLinkingOf(files: Partial<SkillFiles>): AccountLinking | undefined {
  const file = files.accountLinking ?? skillFiles().accountLinking;
  return existsSync(file) ? readAccountLinking(file) : undefined;
}

const PERSONALIZATION = 'alexa::person_id:read';

export const isPersonalized = ({ manifest }: PublishedSkill): boolean =>
  manifest.permissions?.some(({ name }) => name === PERSONALIZATION) ?? false;

/** Permissions in the order of the manifest, without the one that turns personalization on. */
export const permissionsOf = ({ manifest }: PublishedSkill): readonly string[] =>
  (manifest.permissions ?? []).map(({ name }) => name).filter((name) => name !== PERSONALIZATION);
