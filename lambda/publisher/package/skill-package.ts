import { createHash } from 'node:crypto';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { messageOf, PublisherError } from '../errors';
import { type SkillManifest } from '../smapi/types';
import { isObject } from '../json';

const MANIFEST_PATH = 'skill.json';
const MODEL_PATH = /^interactionModels\/custom\/([a-z]{2}-[A-Z]{2})\.json$/;

/** Fixed, so that the same files give the same bytes. */
const MTIME = new Date(1980, 0, 1);

/** A skill package in the layout that the ASK CLI reads: `skill.json` at its root. */
export class SkillPackage {
  private constructor(
    private readonly files: Readonly<Record<string, Uint8Array>>,
    readonly manifest: SkillManifest,
  ) {}

  /** @throws PublisherError `package-unreadable` */
  static read(zip: Uint8Array): SkillPackage {
    let files: Record<string, Uint8Array>;
    try {
      files = unzipSync(zip, { filter: ({ name }) => !name.endsWith('/') });
    } catch (error) {
      throw unreadable(`The skill package is not a zip file (${messageOf(error)})`);
    }
    const file = files[MANIFEST_PATH];
    if (file === undefined) {
      const found = Object.keys(files).sort().slice(0, 5).join(', ') || 'nothing';
      throw unreadable(`The skill package has no ${MANIFEST_PATH} at its root, but ${found}`);
    }
    return new SkillPackage(files, manifestIn(file));
  }

  withManifest(manifest: SkillManifest): SkillPackage {
    return new SkillPackage(this.files, manifest);
  }

  /** Locales that have an interaction model, sorted. */
  get locales(): string[] {
    return Object.keys(this.files)
      .map((path) => MODEL_PATH.exec(path)?.[1])
      .filter((locale) => locale !== undefined)
      .sort();
  }

  /** Hash of the files, because the bytes of a zip depend on the compressor. */
  get hash(): string {
    const hash = createHash('sha256');
    for (const [path, bytes] of this.entries()) {
      hash.update(`${path}\0${bytes.length}\0`).update(bytes);
    }
    // Half of the digits, because the redactor takes 64 hexadecimal digits for a client secret.
    return hash.digest('hex').slice(0, 32);
  }

  zip(): Uint8Array {
    return zipSync(Object.fromEntries(this.entries()), { mtime: MTIME, level: 9 });
  }

  private entries(): [string, Uint8Array][] {
    const manifest = strToU8(JSON.stringify({ manifest: this.manifest }, null, 2));
    return Object.entries({ ...this.files, [MANIFEST_PATH]: manifest }).sort(([a], [b]) =>
      a < b ? -1 : 1,
    );
  }
}

function manifestIn(file: Uint8Array): SkillManifest {
  let content: unknown;
  try {
    content = JSON.parse(strFromU8(file));
  } catch (error) {
    throw unreadable(`${MANIFEST_PATH} is not JSON (${messageOf(error)})`);
  }
  const manifest = (content as { manifest?: unknown } | null)?.manifest;
  if (isObject(manifest)) return manifest;
  throw unreadable(`${MANIFEST_PATH} has no "manifest" object`);
}

const unreadable = (problem: string): PublisherError =>
  new PublisherError('package-unreadable', `${problem}: correct the skill package.`);
