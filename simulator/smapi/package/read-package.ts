import { strFromU8, unzipSync } from 'fflate';
import { type Finding, type InteractionModel, type Manifest, type SkillPackage } from '../state';
import { MalformedFileError } from '../errors';
import { packageError } from './finding';

const MANIFEST = 'skill.json';
const MODEL = /^interactionModels\/custom\/([a-z]{2}-[A-Z]{2})\.json$/;
const ASSETS = 'assets/';

export interface ReadResult {
  readonly contents: SkillPackage | null;
  readonly findings: readonly Finding[];
}

/** Expects the layout of the ASK CLI, with `skill.json` at the root. */
export function readPackage(zip: Uint8Array): ReadResult {
  let files: Record<string, Uint8Array>;
  try {
    files = unzipSync(zip);
  } catch {
    return unreadable('Package', 'The skill package is not a valid zip file.');
  }
  const manifest = files[MANIFEST];
  if (manifest === undefined) {
    return unreadable(MANIFEST, 'The skill package has no skill.json at its root.');
  }
  try {
    return { contents: contentsOf(manifest, files), findings: [] };
  } catch (error) {
    if (!(error instanceof MalformedFileError)) throw error;
    return unreadable(error.file, error.message);
  }
}

function contentsOf(manifest: Uint8Array, files: Record<string, Uint8Array>): SkillPackage {
  const file = parse(MANIFEST, manifest) as { manifest?: Manifest } | null;
  const models: Record<string, InteractionModel> = {};
  const assets: Record<string, string> = {};
  for (const [path, bytes] of Object.entries(files)) {
    const locale = MODEL.exec(path)?.[1];
    if (locale !== undefined) models[locale] = parse(path, bytes) as InteractionModel;
    else if (path.startsWith(ASSETS) && !path.endsWith('/')) {
      assets[path] = Buffer.from(bytes).toString('base64');
    }
  }
  return { manifest: file?.manifest ?? {}, models, assets };
}

function parse(path: string, bytes: Uint8Array): unknown {
  try {
    return JSON.parse(strFromU8(bytes));
  } catch {
    throw new MalformedFileError(path);
  }
}

const unreadable = (resource: string, message: string): ReadResult => ({
  contents: null,
  findings: [packageError(resource, 'INVALID_PACKAGE', message)],
});
