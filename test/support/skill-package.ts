import { type InteractionModel } from '../../simulator/speech/interaction-model';
import { readPublishedSkill } from '../../simulator/published-skill';

const { manifest, models } = readPublishedSkill();

/** Locales that `skill-package/skill.json` publishes: `en-US`, `de-DE`, … */
export const publishedLocales: readonly string[] = Object.keys(
  manifest.publishingInformation?.locales ?? {},
);

/** The interaction model of a locale. Throws where the skill package has none. */
export function modelOf(locale: string): InteractionModel {
  const model = models.get(locale);
  if (model === undefined) {
    throw new Error(`skill-package/interactionModels/custom/${locale}.json is missing: add it.`);
  }
  return model;
}

/** Test cases that begin with a locale, without those of locales that are not published. */
export const inPublishedLocales = <Case extends readonly [locale: string, ...rest: unknown[]]>(
  cases: readonly Case[],
): readonly Case[] => cases.filter(([locale]) => publishedLocales.includes(locale));
