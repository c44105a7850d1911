import { createHash } from 'node:crypto';
import { partOf } from '../package/manifest';
import { type SmapiClient } from '../smapi/client';
import {
  type AlexaStage,
  type SkillManifest,
  type SkillSummary,
  type VisibleAccountLinking,
} from '../smapi/types';
import { canonicalJson } from './diff';

/** One stage of a skill as Alexa returns it. */
export interface StageSnapshot {
  /** Undefined when there is none. */
  readonly manifest: SkillManifest | undefined;
  /** By locale; locales without a model are left out. */
  readonly models: Readonly<Record<string, object>>;
  /** Undefined when there is none. */
  readonly accountLinking: VisibleAccountLinking | undefined;
}

/** A skill as Alexa returns it. */
export interface SkillSnapshot {
  readonly skillId: string;
  readonly stages: Readonly<
    Partial<Record<AlexaStage, StageSnapshot & Pick<SkillSummary, 'publicationStatus'>>>
  >;
  /** Whether the development stage is enabled for testing. */
  readonly isEnabled: boolean;
}

/**
 * Reads every stage of a skill, with the models of the given locales and of those that it publishes.
 *
 * @returns undefined when the vendor has no such skill
 */
export async function readSkill(
  smapi: SmapiClient,
  vendorId: string,
  skillId: string,
  locales: readonly string[],
): Promise<SkillSnapshot | undefined> {
  const summaries = await smapi.skills.stages(vendorId, skillId);
  if (summaries.length === 0) return undefined;
  const stages: { -readonly [S in AlexaStage]?: NonNullable<SkillSnapshot['stages'][S]> } = {};
  for (const { stage, publicationStatus } of summaries) {
    stages[stage] = {
      ...(await readStage(smapi, skillId, stage, locales, true)),
      ...(publicationStatus !== undefined && { publicationStatus }),
    };
  }
  return { skillId, stages, isEnabled: await smapi.skills.isEnabled(skillId) };
}

/** @param withPublished whether to read the models of the locales that the manifest publishes, too */
export async function readStage(
  smapi: SmapiClient,
  skillId: string,
  stage: AlexaStage,
  locales: readonly string[],
  withPublished = false,
): Promise<StageSnapshot> {
  const linking = await smapi.accountLinking.read(skillId, stage);
  const content = await readPackage(smapi, skillId, stage, locales, withPublished);
  return { ...content, accountLinking: linking?.visible };
}

/** @param withPublished whether to read the models of the locales that the manifest publishes, too */
export async function readPackage(
  smapi: SmapiClient,
  skillId: string,
  stage: AlexaStage,
  locales: readonly string[],
  withPublished = false,
): Promise<Pick<StageSnapshot, 'manifest' | 'models'>> {
  const manifest = await smapi.skills.manifest(skillId, stage);
  const all = new Set([...locales, ...(withPublished ? publishedLocales(manifest) : [])]);
  const models: Record<string, object> = {};
  for (const locale of all) {
    const model = await smapi.skills.interactionModel(skillId, stage, locale);
    if (model !== undefined) models[locale] = model;
  }
  return { manifest, models };
}

const publishedLocales = (manifest: SkillManifest | undefined): string[] =>
  Object.keys(partOf(partOf(manifest ?? {}, 'publishingInformation'), 'locales'));

/**
 * A hash of each part of a package, as Alexa returns it. It is compared with the hash of a later reading, and
 * not with a hash of the desired package, because Alexa adds defaults.
 */
export function partHashes({
  manifest,
  models,
}: Pick<StageSnapshot, 'manifest' | 'models'>): Record<string, string> {
  const ofModels = Object.entries(models).map(([locale, model]) => [
    `interactionModel ${locale}`,
    hashOf(model),
  ]);
  return {
    ...(manifest !== undefined && { manifest: hashOf(manifest) }),
    ...(Object.fromEntries(ofModels) as Record<string, string>),
  };
}

const hashOf = (value: unknown): string =>
  createHash('sha256').update(canonicalJson(value)).digest('hex').slice(0, 32);
