import { type InteractionModel } from '../../simulator/speech/interaction-model';
import { readPublishedSkill } from '../../simulator/published-skill';

const { manifest, models } = readPublishedSkill();

export const publishedLocales: readonly string[] = Object.keys(
  manifest.publishingInformation?.locales ?? {},
);

export function modelOf(locale: string): InteractionModel {
  const model = models.get(locale);
  if (model === undefined) {
    throw new Error(`skill-package/interactionModels/custom/${locale}.json is missing: add it.`);
  }
  return model;
}

/** An adopter may publish fewer locales. */
export const inPublishedLocales = <Case extends readonly [locale: string, ...rest: unknown[]]>(
  cases: readonly Case[],
): readonly Case[] => cases.filter(([locale]) => publishedLocales.includes(locale));
