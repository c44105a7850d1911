import { type Finding, type SkillPackage } from '../state';
import { MANIFEST_RESOURCE, packageError, packageWarning } from './finding';

const FILE = 'file://';
const ICONS = [
  { field: 'smallIconUri', pixels: 108 },
  { field: 'largeIconUri', pixels: 512 },
] as const;

export function iconFindings({ manifest, assets }: SkillPackage): readonly Finding[] {
  const locales = Object.entries(manifest.publishingInformation?.locales ?? {});
  return locales.flatMap(([locale, texts]) =>
    ICONS.flatMap(({ field, pixels }) => {
      const where = `publishingInformation.locales.${locale}.${field}`;
      const uri = texts[field];
      if (uri === undefined || uri === '') {
        const message = `${where} is missing: an icon of ${pixels} x ${pixels} pixels.`;
        return [packageWarning(MANIFEST_RESOURCE, 'INVALID_ICON', message)];
      }
      const problem = problemOf(uri, pixels, assets);
      if (problem === undefined) return [];
      return [packageError(MANIFEST_RESOURCE, 'INVALID_ICON', `${where} ${problem}.`)];
    }),
  );
}

function problemOf(
  uri: string,
  pixels: number,
  assets: Readonly<Record<string, string>>,
): string | undefined {
  if (!uri.startsWith(FILE)) return undefined;
  const asset = assets[uri.slice(FILE.length)];
  if (asset === undefined) return `names ${uri}, which is not in the package`;
  const size = pngSize(Buffer.from(asset, 'base64'));
  if (size === undefined || (size.width === pixels && size.height === pixels)) return undefined;
  return `has ${size.width} x ${size.height} pixels instead of ${pixels} x ${pixels}`;
}

const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

function pngSize(bytes: Buffer) {
  if (bytes.length < 24 || !bytes.subarray(0, 8).equals(PNG_SIGNATURE)) return undefined;
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}
