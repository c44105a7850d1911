import { createHash } from 'node:crypto';
import { type StageId } from '../names';
import { type SkillManifest } from '../smapi/types';
import { partOf } from './manifest';

/**
 * A mark in the manifest's testing instructions, which only Amazon's reviewers read. By this mark the
 * publisher finds the skill of a stage whose skill id is not recorded.
 */
export function ownershipTag(
  owner: StageId & { readonly account: string; readonly region: string },
): string {
  const { account, region, application, stage } = owner;
  const hash = createHash('sha256').update(`${account}/${region}/${application}/${stage}`);
  return `[voice-forward-linking ${hash.digest('hex').slice(0, 24)}]`;
}

const ANY_TAG = /\n?\[voice-forward-linking [0-9a-f]{24}\]/g;

export function withOwnershipTag(manifest: SkillManifest, tag: string): SkillManifest {
  if (hasOwnershipTag(manifest, tag)) return manifest;
  const instructions = instructionsIn(manifest);
  return {
    ...manifest,
    publishingInformation: {
      ...partOf(manifest, 'publishingInformation'),
      testingInstructions: instructions === '' ? tag : `${instructions}\n${tag}`,
    },
  };
}

/** Removes the tags of all stages. */
export function withoutOwnershipTag(manifest: SkillManifest): SkillManifest {
  const instructions = instructionsIn(manifest).replace(ANY_TAG, '');
  if (instructions === instructionsIn(manifest)) return manifest;
  const publishing: Record<string, unknown> = { ...partOf(manifest, 'publishingInformation') };
  if (instructions === '') delete publishing.testingInstructions;
  else publishing.testingInstructions = instructions;
  return { ...manifest, publishingInformation: publishing };
}

export const hasOwnershipTag = (manifest: SkillManifest, tag: string): boolean =>
  instructionsIn(manifest).includes(tag);

function instructionsIn(manifest: SkillManifest): string {
  const { testingInstructions: text } = partOf(manifest, 'publishingInformation');
  return typeof text === 'string' ? text : '';
}
