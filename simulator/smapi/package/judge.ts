import { type Finding, type InteractionModel, type SkillPackage } from '../state';
import { endpointFindings } from './endpoints';
import { iconFindings } from './icons';
import { invocationNameFindings } from './invocation-name';
import { localeFindings } from './locales';
import { manifestFindings } from './manifest';
import { permissionFindings } from './permissions';
import { requiredIntentFindings } from './required-intents';
import { slotFindings } from './slots';
import { utteranceFindings } from './utterances';
import { modelShapeFindings } from './model-shape';

/** Whether Alexa may call a function for a skill, as the function's own policy says. */
export type MayInvoke = (functionArn: string, skillId: string) => boolean | Promise<boolean>;

export interface Judging {
  readonly skillId: string;
  readonly mayInvoke: MayInvoke;
}

/** Looks at the whole package but the words in its models. */
type ManifestRule = (contents: SkillPackage) => readonly Finding[];
/** Looks at one model. */
export type ModelRule = (locale: string, model: InteractionModel) => readonly Finding[];

const MANIFEST_RULES: readonly ManifestRule[] = [localeFindings, permissionFindings, iconFindings];

const MODEL_RULES: readonly ModelRule[] = [
  invocationNameFindings,
  requiredIntentFindings,
  slotFindings,
  utteranceFindings,
];

/** What Alexa refuses in a package; empty for a good one. The contract is looked at first. */
export async function judge(
  contents: SkillPackage,
  { skillId, mayInvoke }: Judging,
): Promise<readonly Finding[]> {
  const shape = manifestFindings(contents.manifest);
  const endpoints = await endpointFindings(contents.manifest, (arn) => mayInvoke(arn, skillId));
  const rest = MANIFEST_RULES.flatMap((rule) => rule(contents));
  const models = Object.entries(contents.models);
  return [
    ...(shape.length > 0 ? shape : [...rest, ...endpoints]),
    ...models.flatMap(([locale, model]) => judgeModel(locale, model)),
  ];
}

/** What Alexa refuses in a model; empty for one that builds. */
export function judgeModel(locale: string, model: InteractionModel): readonly Finding[] {
  const shape = modelShapeFindings(locale, model);
  return shape.length > 0 ? shape : MODEL_RULES.flatMap((rule) => rule(locale, model));
}
