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
  const models = Object.entries(contents.models).flatMap(([locale, model]) =>
    validateModel(locale, model),
  );
  const schema = manifestSchemaFindings(contents.manifest);
  if (schema.length > 0) return [...schema, ...models];
  const rules = PACKAGE_RULES.flatMap((rule) => rule(contents));
  const endpoints = await endpointFindings(contents.manifest, (arn) =>
    alexaMayInvoke(arn, skillId),
  );
  return [...rules, ...endpoints, ...models];
}

export function validateModel(locale: string, model: InteractionModel): readonly Finding[] {
  const schema = modelSchemaFindings(locale, model);
  return schema.length > 0 ? schema : MODEL_RULES.flatMap((rule) => rule(locale, model));
}

export const errorsIn = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter(({ severity }) => severity === 'error');
