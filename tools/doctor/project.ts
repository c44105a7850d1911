import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { bundleProblem } from '../../lib/skill/bundle-problem';
import { isRecord, readJson } from '../../lib/json';
import { bundleSources } from '../../lib/project-files';
import { ToolError } from '../errors';

type Fields = Readonly<Record<string, unknown>>;

/** The files that a deploy publishes. */
export interface Project {
  /** `manifest` of `skill-package/skill.json`. */
  readonly manifest: Fields;
  /** Files of `skill-package/interactionModels/custom`, by locale. */
  readonly models: Readonly<Record<string, Fields>>;
  /** `account-linking.json`. */
  readonly accountLinking: Fields;
  /** Why the bundles of the functions cannot be deployed; undefined when they can. */
  readonly bundleProblem: string | undefined;
}

/**
 * Reads the project's own files.
 *
 * @param root the folder with `cdk.json`
 * @throws ToolError with the code `invalidProject`; it names the file
 */
export function readProject(root: string): Project {
  const file = join(root, 'skill-package', 'skill.json');
  const { manifest } = object(file);
  if (!isRecord(manifest)) throw invalid(`${file} has no "manifest" object: add it.`);
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
    throw invalid(
      `${folder} cannot be read: add the interaction model of each locale that skill.json publishes.`,
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
    throw invalid(error instanceof Error ? error.message : `${file} cannot be read.`);
  }
  if (!isRecord(content)) throw invalid(`${file} is not a JSON object: correct it.`);
  return content;
}

const invalid = (message: string): ToolError => new ToolError('invalidProject', message);

/** The value at a path of a document; undefined when there is none. */
export const partOf = (document: unknown, ...path: readonly string[]): unknown =>
  path.reduce<unknown>((part, name) => (isRecord(part) ? part[name] : undefined), document);

/** Whether a manifest describes a custom skill. */
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
