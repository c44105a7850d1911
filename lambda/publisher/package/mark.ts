import { createHash } from 'node:crypto';
import { type SkillManifest } from '../smapi/types';

/**
 * A stage's own mark. It stands in the manifest's testing instructions, which only Amazon's
 * reviewers see: it is how a skill is found again that was made by a run that was cut off. Two
 * accounts with a stage of the same name have two marks.
 */
export const markOf = (account: string, region: string, stage: string): string =>
  `[voice-forward-linking ${createHash('sha256').update(`${account}/${region}/${stage}`).digest('hex').slice(0, 24)}]`;

export function marked(manifest: SkillManifest, mark: string): SkillManifest {
  if (isMarked(manifest, mark)) return manifest;
  const publishing = objectIn(manifest, 'publishingInformation');
  const instructions = instructionsIn(manifest);
  return {
    ...manifest,
    publishingInformation: {
      ...publishing,
      testingInstructions: instructions === '' ? mark : `${instructions}\n${mark}`,
    },
  };
}

/** The manifest as it was before it was marked, by whichever stage. */
export function withoutMark(manifest: SkillManifest): SkillManifest {
  const instructions = instructionsIn(manifest).replace(MARK, '');
  if (instructions === instructionsIn(manifest)) return manifest;
  const publishing: Record<string, unknown> = { ...objectIn(manifest, 'publishingInformation') };
  if (instructions === '') delete publishing.testingInstructions;
  else publishing.testingInstructions = instructions;
  return { ...manifest, publishingInformation: publishing };
}

const MARK = /\n?\[voice-forward-linking [0-9a-f]{24}\]/g;

export const isMarked = (manifest: SkillManifest, mark: string): boolean =>
  instructionsIn(manifest).includes(mark);

function instructionsIn(manifest: SkillManifest): string {
  const { testingInstructions: text } = objectIn(manifest, 'publishingInformation');
  return typeof text === 'string' ? text : '';
}

/** A part of a manifest; empty where there is none. */
export function objectIn(parent: SkillManifest, part: string): SkillManifest {
  const value = parent[part];
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as SkillManifest)
    : {};
}
