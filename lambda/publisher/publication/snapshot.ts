import { createHash } from 'node:crypto';
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

/** @returns undefined when the vendor has no such skill */
export async function readSkill(
  smapi: SmapiClient,
  vendorId: string,
  skillId: string,
  locales: readonly string[],
): Promise<SkillSnapshot | undefined> {
  const summaries = await smapi.skills.stages(vendorId, skillId);
  if (summaries.length === 0) return undefined;
  const stages: Record<string, StageSnapshot> = {};
  for (const { stage, publicationStatus } of summaries) {
    const snapshot = await readStage(smapi, skillId, stage, locales);
    stages[stage] = { ...snapshot, ...(publicationStatus !== undefined && { publicationStatus }) };
  }
  return { skillId, stages, isEnabled: await smapi.skills.isEnabled(skillId) };
}

export async function readStage(
  smapi: SmapiClient,
  skillId: string,
  stage: AlexaStage,
  locales: readonly string[],
): Promise<StageSnapshot> {
  const linking = await smapi.accountLinking.read(skillId, stage);
  return {
    ...(await readPackage(smapi, skillId, stage, locales)),
    accountLinking: linking?.visible,
  };
}

export async function readPackage(
  smapi: SmapiClient,
  skillId: string,
  stage: AlexaStage,
  locales: readonly string[],
): Promise<Pick<StageSnapshot, 'manifest' | 'models'>> {
  const manifest = await smapi.skills.manifest(skillId, stage);
  const models: Record<string, object> = {};
  for (const locale of locales) {
    const model = await smapi.skills.interactionModel(skillId, stage, locale);
    if (model !== undefined) models[locale] = model;
  }
  return { manifest, models };
}

/**
 * A hash of each part of the package. It is compared with a later one and not with the package,
 * because Alexa adds defaults.
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
