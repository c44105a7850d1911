import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { bundleProblem } from '../../lib/skill/bundle-problem';
import { isRecord, readJson } from '../../lib/json';
import { bundleSources } from '../../lib/project-files';
import { DoctorError } from './errors';

type Fields = Readonly<Record<string, unknown>>;

/** The files that say what will be published. */
export interface Project {
  /** Contents of `skill-package/skill.json`, without the wrapping `manifest`. */
  readonly manifest: Fields;
  /** Contents of `skill-package/interactionModels/custom`, by locale. */
  readonly models: Readonly<Record<string, Fields>>;
  /** Contents of `account-linking.json`. */
  readonly accountLinking: Fields;
  /** Why the built functions can't be deployed; undefined if they can. */
  readonly bundleProblem: string | undefined;
}

/**
 * Reads the project's own files.
 *
 * @param root the folder with `cdk.json`
 * @throws DoctorError that names the file
 */
export function readProject(root: string): Project {
  const file = join(root, 'skill-package', 'skill.json');
  const { manifest } = object(file);
  if (!isRecord(manifest)) throw new DoctorError(`${file} has no "manifest" that is an object.`);
  return {
    manifest,
    models: readModels(join(root, 'skill-package', 'interactionModels', 'custom')),
    accountLinking: object(join(root, 'account-linking.json')),
    bundleProblem: ['skill', 'publisher', 'smoke-test']
      .map((name) => bundleProblem(join(root, 'dist', name), bundleSources(root)))
      .find((problem) => problem !== undefined),
  };
}

function readModels(folder: string): Record<string, Fields> {
  let files: string[];
  try {
    files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  } catch {
    throw new DoctorError(
      `${folder} can't be read: it holds an interaction model for each locale.`,
    );
  }
  return Object.fromEntries(
    files.sort().map((file) => [basename(file, '.json'), object(join(folder, file))]),
  );
}

function object(file: string): Fields {
  let content: unknown;
  try {
    content = readJson(file);
  } catch (error) {
    throw new DoctorError(error instanceof Error ? error.message : `${file} can't be read.`);
  }
  if (!isRecord(content)) throw new DoctorError(`${file} is no JSON object.`);
  return content;
}

/** A part of a document, by its path; undefined where there is none. */
export const partOf = (document: unknown, ...path: readonly string[]): unknown =>
  path.reduce<unknown>((part, name) => (isRecord(part) ? part[name] : undefined), document);

/** Whether a manifest is of a custom skill. */
export const isCustom = (manifest: unknown): boolean =>
  isRecord(partOf(manifest, 'apis', 'custom'));

/** Names in `permissions` of a manifest. */
export function permissionsIn(manifest: unknown): string[] {
  const permissions = partOf(manifest, 'permissions');
  if (!Array.isArray(permissions)) return [];
  return permissions
    .map((permission: unknown) => partOf(permission, 'name'))
    .filter((name) => typeof name === 'string');
}

/** Locales that a manifest publishes. */
export function localesIn(manifest: unknown): string[] {
  const locales = partOf(manifest, 'publishingInformation', 'locales');
  return isRecord(locales) ? Object.keys(locales).sort() : [];
}
