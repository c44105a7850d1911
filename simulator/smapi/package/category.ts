import { type Finding, type SkillPackage } from '../state';
import categories from './categories.json';
import { MANIFEST, packageError } from './finding';

/**
 * Categories of Amazon's manifest reference (`documented`), and others of skills in the store (`reported`).
 * The contract's schema allows any string.
 */
const CATEGORIES = new Set([...categories.documented, ...categories.reported]);

/** Checks that the category is one of Amazon's. */
export function categoryFindings({ manifest }: SkillPackage): readonly Finding[] {
  const { category } = manifest.publishingInformation ?? {};
  if (category === undefined || CATEGORIES.has(category)) return [];
  const message = `publishingInformation.category is not valid. [Invalid value]: ${category}`;
  return [packageError(MANIFEST, 'INVALID_ENUM_VALUE', message)];
}
