import { type AccountLinkingSettings, type VisibleAccountLinking } from '../smapi/types';
import { isObject } from '../json';

/** Leaves out parts without a published hash, which can't be compared. */
export function changedPackageParts(
  published: Readonly<Record<string, string>>,
  found: Readonly<Record<string, string>>,
): string[] {
  return Object.keys(published).filter((part) => published[part] !== found[part]);
}

/** Fields that Alexa never returns. */
const HIDDEN_FIELDS: readonly string[] = ['skipOnEnablement', 'reciprocalAccessTokenUrl'];

export function changedLinkingFields(
  published: AccountLinkingSettings,
  found: VisibleAccountLinking,
): string[] {
  const fields = new Set([...Object.keys(published), ...Object.keys(found)]);
  return [...fields]
    .filter((field) => !HIDDEN_FIELDS.includes(field))
    .filter((field) => valueIn(published, field) !== valueIn(found, field))
    .sort();
}

/** Alexa treats an empty list, null and a missing field alike. */
function valueIn(linking: object, field: string): string {
  const value = (linking as Readonly<Record<string, unknown>>)[field];
  const isEmpty = value === null || (Array.isArray(value) && value.length === 0);
  return canonicalJson(isEmpty ? undefined : value);
}

/** Sorts keys, so that equal values give equal text. */
export function canonicalJson(value: unknown): string {
  return (
    JSON.stringify(value, (_key, part: unknown) =>
      isObject(part)
        ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
        : part,
    ) ?? ''
  );
}
