import { type SmokeTestIntent } from '../../lambda/smoke-test/names';
import { readModels } from '../../skill-source/models';
import { type ProjectFiles } from '../project-files';
import { type Stage } from '../stage/stage';
import { smokeTestLocale } from './smoke-test-locale';

interface Model {
  readonly interactionModel?: {
    readonly languageModel?: {
      readonly intents?: readonly { name: string; slots?: readonly { name: string }[] }[];
    };
  };
}

/**
 * One sentence for each intent and slot of the smoke test that the interaction model lacks. Empty if the
 * stack has no smoke test: it has neither gradual release nor canary, or no locale links by voice.
 */
export function smokeTestProblems(
  stage: Stage,
  { skillPackage, locales }: Pick<ProjectFiles, 'skillPackage' | 'locales'>,
): string[] {
  const locale = smokeTestLocale(stage.linkingLocales, locales);
  if (locale === undefined || (!stage.gradualRelease && stage.canaryMinutes === 0)) return [];
  const model = readModels(skillPackage)[locale] as Model | undefined;
  const intents = model?.interactionModel?.languageModel?.intents ?? [];
  const problem = (setting: string, name: string, kind: string) =>
    `Setting smokeTest.${setting} of stage ${stage.name} has "${name}", and the model of ${locale} has no such ${kind}: correct the setting, or the model.`;
  const problemsIn = (setting: string, { name, slots = {} }: SmokeTestIntent): string[] => {
    const intent = intents.find((one) => one.name === name);
    if (intent === undefined) return [problem(setting, name, 'intent')];
    return Object.keys(slots)
      .filter((slot) => intent.slots?.every((one) => one.name !== slot) ?? true)
      .map((slot) => problem(`${setting}.slots`, slot, 'slot'));
  };
  const { linkAccountIntent, accountRequest } = stage.smokeTest;
  return [
    ...problemsIn('linkAccountIntent', { name: linkAccountIntent }),
    ...(accountRequest ? problemsIn('accountRequest', accountRequest) : []),
  ];
}
