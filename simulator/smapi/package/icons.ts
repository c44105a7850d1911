import { type Finding, type SkillPackage } from '../state';
import { pngSize } from './png';

const FILE = 'file://';
const ICONS = [
  { field: 'smallIconUri', pixels: 108 },
  { field: 'largeIconUri', pixels: 512 },
] as const;

/** Every locale has both icons; one that the package brings itself is there and of the right size. */
export function iconFindings({ manifest, assets }: SkillPackage): readonly Finding[] {
  const locales = Object.entries(manifest.publishingInformation?.locales ?? {});
  return locales.flatMap(([locale, texts]) =>
    ICONS.flatMap(({ field, pixels }) => {
      const where = `publishingInformation.locales.${locale}.${field}`;
      const problem = problemOf(texts[field], pixels, assets);
      const error = { code: 'INVALID_ICON', message: `${where} ${problem}.` };
      return problem === undefined ? [] : [{ resource: 'Manifest', error }];
    }),
  );
}

function problemOf(
  uri: string | undefined,
  pixels: number,
  assets: Readonly<Record<string, string>>,
): string | undefined {
  if (uri === undefined || uri === '') return `is missing: an icon of ${pixels} x ${pixels} pixels`;
  if (!uri.startsWith(FILE)) return undefined;
  const asset = assets[uri.slice(FILE.length)];
  if (asset === undefined) return `names ${uri}, which is not in the package`;
  const size = pngSize(Buffer.from(asset, 'base64'));
  if (size === undefined || (size.width === pixels && size.height === pixels)) return undefined;
  return `is ${size.width} x ${size.height} pixels, and must be ${pixels} x ${pixels}`;
}
