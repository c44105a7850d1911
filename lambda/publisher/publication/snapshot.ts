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
  readonly manifest: SkillManifest | undefined;
  /** By locale. */
  readonly models: Readonly<Record<string, object>>;
  readonly accountLinking: VisibleAccountLinking | undefined;
}

export interface SkillSnapshot {
  readonly skillId: string;
  readonly stages: Readonly<
    Partial<Record<AlexaStage, StageSnapshot & Pick<SkillSummary, 'publicationStatus'>>>
  >;
  /** Whether the development stage is enabled for testing. */
  readonly isEnabled: boolean;
}

/**
 * @param locales read in addition to the locales in the manifest
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

/** @param withPublishedLocales whether to read the models of the locales in the manifest, too */
export async function readStage(
  smapi: SmapiClient,
  skillId: string,
  stage: AlexaStage,
  locales: readonly string[],
  withPublishedLocales = false,
): Promise<StageSnapshot> {
  const linking = await smapi.accountLinking.read(skillId, stage);
  const content = await readPackage(smapi, skillId, stage, locales, withPublishedLocales);
  return { ...content, accountLinking: linking?.visible };
}

export async function readPackage(
  smapi: SmapiClient,
  skillId: string,
  stage: AlexaStage,
  locales: readonly string[],
  withPublishedLocales = false,
): Promise<Pick<StageSnapshot, 'manifest' | 'models'>> {
  const manifest = await smapi.skills.manifest(skillId, stage);
  const all = new Set([...locales, ...(withPublishedLocales ? publishedLocales(manifest) : [])]);
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
 * Alexa adds defaults to an imported package, so its hashes are compared with those of a later reading, and
 * not with those of the desired package.
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
