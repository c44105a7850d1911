import { type Assumptions } from '../assumptions';
import { type Account } from '../customer/account';
import { type PublishedSkill } from '../published-skill';
import { type Services } from '../services';
import { type InteractionModel } from '../speech/interaction-model';
import { MissingModelError } from './errors';
import { type SkillClient } from './skill-client';

export interface AlexaContext {
  readonly services: Services;
  readonly client: SkillClient;
  readonly skillId: string;
  readonly locale: string;
  /** The developer's name, which a skill package does not contain. */
  readonly publisher: string | undefined;
  readonly skill: PublishedSkill;
  readonly account: Account;
  readonly assumptions: Assumptions;
}

/** Falls back to the name in the first locale of the manifest. */
export const skillName = ({ skill, locale }: Pick<AlexaContext, 'skill' | 'locale'>): string => {
  const { locales = {} } = skill.manifest.publishingInformation ?? {};
  return (locales[locale] ?? Object.values(locales)[0])?.name ?? 'the skill';
};

/** Throws a {@link MissingModelError}. */
export function modelOf({
  locale,
  skill,
}: Pick<AlexaContext, 'locale' | 'skill'>): InteractionModel {
  const model = skill.models.get(locale);
  if (!model) throw new MissingModelError(locale, [...skill.models.keys()]);
  return model;
}
