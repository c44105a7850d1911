import { createHash } from 'node:crypto';
import { type Run } from '../run';
import { type AccountLinkingSettings, type ShownAccountLinking } from '../smapi/types';

/**
 * A hash of each part of the package, as Alexa shows it on the development stage. Compared with a
 * later one, not with the package: Alexa adds defaults of its own.
 */
export async function shownPackage(
  { smapi }: Pick<Run, 'smapi'>,
  skillId: string,
  locales: readonly string[],
): Promise<Record<string, string>> {
  const shown: Record<string, string> = {};
  const manifest = await smapi.skills.manifest(skillId, 'development');
  if (manifest !== undefined) shown['manifest'] = hashOf(manifest);
  for (const locale of locales) {
    const model = await smapi.skills.interactionModel(skillId, 'development', locale);
    if (model !== undefined) shown[`interactionModel ${locale}`] = hashOf(model);
  }
  return shown;
}

/** Parts that differ, by name. A part that was never seen can't differ. */
export function changedParts(
  published: Readonly<Record<string, string>>,
  found: Readonly<Record<string, string>>,
): string[] {
  return Object.keys(published).filter((part) => published[part] !== found[part]);
}

/** Never shown by Alexa: a change of these can't be seen. */
const HIDDEN: readonly string[] = ['skipOnEnablement', 'reciprocalAccessTokenUrl'];

/** Fields of account linking in which Alexa has something else than was published. */
export function changedLinking(
  published: AccountLinkingSettings,
  found: ShownAccountLinking,
): string[] {
  const fields = new Set([...Object.keys(published), ...Object.keys(found)]);
  return [...fields]
    .filter((field) => !HIDDEN.includes(field))
    .filter((field) => {
      const [was, is] = [published, found].map((side) => canonical(valueIn(side, field)));
      return was !== is;
    })
    .sort();
}

/** An empty list, null and a field that isn't there are one to Alexa. */
function valueIn(side: object, field: string): unknown {
  const value = (side as Readonly<Record<string, unknown>>)[field];
  return value === null || (Array.isArray(value) && value.length === 0) ? undefined : value;
}

const hashOf = (value: unknown): string =>
  createHash('sha256').update(canonical(value)).digest('hex').slice(0, 32);

/** JSON with its keys in order, so that the same is the same. */
export function canonical(value: unknown): string {
  return (
    JSON.stringify(value, (_key, part: unknown) =>
      typeof part === 'object' && part !== null && !Array.isArray(part)
        ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
        : part,
    ) ?? ''
  );
}
