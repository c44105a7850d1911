import { withEndpoint } from '../../lambda/publisher/package/manifest';
import { changedLinkingFields } from '../../lambda/publisher/publication/diff';
import { readSkill, type StageSnapshot } from '../../lambda/publisher/publication/snapshot';
import { type JsonObject } from '../../skill-source/read-json';
import { type Difference, differences } from '../differences';
import { unhandledIntents } from '../unhandled-intents';
import { endpointIn, type PackageContent, packageOf, type Sources } from './read-publication';
import { readPublicationState } from './read-publication-state';

/** A deploy writes Alexa's development stage only. */
export interface DeployPreview {
  readonly stage: string;
  readonly vendorId: string;
  /** Undefined when the deploy would create a skill. */
  readonly skillId: string | undefined;
  readonly isOnAlexa: boolean;
  /** Values of the project (`here`) that replace those of Alexa (`there`). */
  readonly replaced: readonly Difference[];
  /** A deploy removes these values, unless they are Alexa's own defaults. */
  readonly onlyOnAlexa: readonly Difference[];
  /** Locales without a model in the project: a deploy leaves their models on Alexa as they are. */
  readonly keptLocales: readonly string[];
  /** Intents of the live stage, or else of the certified one, that the project's models do not have. */
  readonly unhandledIntents: readonly string[];
}

interface PreviewSources extends Sources {
  /** The skill that the stage adopts. */
  readonly skillId: string | undefined;
  /** With the client id of the stage. */
  readonly accountLinking: JsonObject;
}

export async function previewDeploy(sources: PreviewSources): Promise<DeployPreview> {
  const { id, vendorId, aws, smapi, local } = sources;
  const state = await readPublicationState(aws.parameters, id);
  const skillId = sources.skillId ?? state.ownedSkillId ?? state.skillId;
  const common = { stage: id.stage, vendorId, skillId };
  const skill = skillId && (await readSkill(smapi, vendorId, skillId, Object.keys(local.models)));
  if (!skill) return { ...common, ...WITHOUT_SKILL };
  const { development, certified, live = certified } = skill.stages;
  const isPublishedByStage = [state.ownedSkillId, state.skillId].includes(skillId);
  const found = [
    ...packageDifferences(local, development, isPublishedByStage),
    ...linkingDifferences(sources.accountLinking, development),
  ];
  return {
    ...common,
    isOnAlexa: true,
    replaced: found.filter(({ here }) => here !== undefined),
    onlyOnAlexa: found.filter(({ here }) => here === undefined),
    keptLocales: Object.keys(development?.models ?? {}).filter(
      (locale) => !(locale in local.models),
    ),
    unhandledIntents: unhandledIntents(live?.models ?? {}, local.models),
  };
}

const WITHOUT_SKILL = {
  isOnAlexa: false,
  replaced: [],
  onlyOnAlexa: [],
  keptLocales: [],
  unhandledIntents: [],
};

/** Before the first deploy the ARN of the function is not known. */
const OWN_FUNCTION = 'the function of this stage';

function packageDifferences(
  { manifest, models }: PackageContent,
  development: StageSnapshot | undefined,
  isPublishedByStage: boolean,
): Difference[] {
  if (development === undefined) return [];
  const endpoint = isPublishedByStage ? endpointIn(development.manifest) : undefined;
  const onAlexa = packageOf(development);
  const modelsOnAlexa = Object.fromEntries(
    Object.keys(models).map((locale) => [locale, onAlexa.models[locale]]),
  );
  return differences(
    { manifest: withEndpoint(manifest, endpoint ?? OWN_FUNCTION), models },
    { manifest: onAlexa.manifest, models: modelsOnAlexa },
  ).filter(({ path }) => !path.endsWith('IconUri'));
}

function linkingDifferences(
  desired: JsonObject,
  development: StageSnapshot | undefined,
): Difference[] {
  const found: JsonObject = { ...development?.accountLinking };
  return changedLinkingFields(desired, found).map((field) => ({
    path: `accountLinking.${field}`,
    here: desired[field],
    there: found[field],
  }));
}
