import { type Finding, type InteractionModel, type SkillPackage } from '../state';
import { endpointFindings } from './endpoints';
import { iconFindings } from './icons';
import { invocationNameFindings } from './invocation-name';
import {
  categoryFindings,
  examplePhraseFindings,
  localeFindings,
  privacyPolicyFindings,
} from './manifest-rules';
import { requiredIntentFindings } from './required-intents';
import { manifestSchemaFindings, modelSchemaFindings } from './schema-rules';
import { slotFindings } from './slots';
import { utteranceFindings } from './utterances';

/** Whether the resource policy of a function allows Alexa to invoke it for a skill. */
export type AlexaMayInvoke = (functionArn: string, skillId: string) => boolean | Promise<boolean>;

export interface ValidationOptions {
  readonly skillId: string;
  readonly alexaMayInvoke: AlexaMayInvoke;
}

type PackageRule = (contents: SkillPackage) => readonly Finding[];
type ModelRule = (locale: string, model: InteractionModel) => readonly Finding[];

const PACKAGE_RULES: readonly PackageRule[] = [
  categoryFindings,
  examplePhraseFindings,
  localeFindings,
  privacyPolicyFindings,
  iconFindings,
];

const MODEL_RULES: readonly ModelRule[] = [
  invocationNameFindings,
  requiredIntentFindings,
  slotFindings,
  utteranceFindings,
];

/** Checks each file against its schema first, because the other rules assume that the file matches. */
export async function validatePackage(
  contents: SkillPackage,
  { skillId, alexaMayInvoke }: ValidationOptions,
): Promise<readonly Finding[]> {
  const modelFindings = Object.entries(contents.models).flatMap(([locale, model]) =>
    validateModel(locale, model),
  );
  const schemaFindings = manifestSchemaFindings(contents.manifest);
  if (schemaFindings.length > 0) return [...schemaFindings, ...modelFindings];
  const ruleFindings = PACKAGE_RULES.flatMap((rule) => rule(contents));
  const functionFindings = await endpointFindings(contents.manifest, (arn) =>
    alexaMayInvoke(arn, skillId),
  );
  return [...ruleFindings, ...functionFindings, ...modelFindings];
}

export function validateModel(locale: string, model: InteractionModel): readonly Finding[] {
  const schemaFindings = modelSchemaFindings(locale, model);
  return schemaFindings.length > 0
    ? schemaFindings
    : MODEL_RULES.flatMap((rule) => rule(locale, model));
}

export const errorsIn = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter(({ severity }) => severity === 'error');
