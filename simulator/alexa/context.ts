import { type Assumptions } from '../assumptions';
import { type PublishedSkill } from '../published-skill';
import { type Services } from '../services';
import { type Account } from '../customer/account';
import { type InteractionModel } from '../speech/interaction-model';
import { type SkillClient } from './skill-client';

/** All that Alexa's part of a conversation works with, as it is now. */
export interface Setting {
  readonly services: Services;
  readonly line: SkillClient;
  readonly skillId: string;
  readonly locale: string;
  /** The developer's name, as Alexa announces the skill. */
  readonly vendor: string;
  readonly skill: PublishedSkill;
  readonly account: Account;
  readonly assumptions: Assumptions;
}

/** As the skill's name stands in its manifest. */
export const skillName = ({ skill, locale }: Pick<Setting, 'skill' | 'locale'>): string => {
  const { locales = {} } = skill.manifest.publishingInformation ?? {};
  return (locales[locale] ?? Object.values(locales)[0])?.name ?? 'the skill';
};

export class MissingModelError extends Error {
  constructor(locale: string, known: readonly string[]) {
    super(`The skill has no interaction model for ${locale}: choose from ${known.join(', ')}.`);
    this.name = 'MissingModelError';
  }
}

/** Throws a {@link MissingModelError}. */
export function modelOf({ locale, skill }: Setting): InteractionModel {
  const model = skill.models.get(locale);
  if (!model) throw new MissingModelError(locale, [...skill.models.keys()]);
  return model;
}
