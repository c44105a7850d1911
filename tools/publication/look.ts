import { type Aws } from '../../lambda/publisher/aws';
import { lwaClientSecretName, publicationParameterName } from '../../lambda/publisher/names';
import { withoutOwnershipTag } from '../../lambda/publisher/package/ownership-tag';
import {
  changedLinkingFields,
  changedPackageParts,
  packageSnapshot,
} from '../../lambda/publisher/publication/snapshot';
import { parsePublicationState, type PublicationState } from '../../lambda/publisher/state/publication-state';
import { type SmapiClient } from '../../lambda/publisher/smapi/client';
import {
  type AlexaStage,
  type VisibleAccountLinking,
  type SkillManifest,
} from '../../lambda/publisher/smapi/types';
import { contradictions, type Difference, differences } from './differences';

/** The skill package as it lies here. */
export interface LocalPackage {
  readonly manifest: SkillManifest;
  /** By locale: what stands under `interactionModel`. */
  readonly models: Readonly<Record<string, unknown>>;
}

/** One of Alexa's stages of the skill. */
export interface StageOnAlexa {
  readonly stage: AlexaStage;
  readonly publicationStatus: string;
  readonly endpoint: string | undefined;
  readonly accountLinking: VisibleAccountLinking | undefined;
  /** Whether it has the client secret that Secrets Manager has now; undefined where nobody knows. */
  readonly secretIsCurrent: boolean | undefined;
  readonly secretVersion: string | undefined;
}

/** Everything that an operator should know of a stage's publication. */
export interface PublicationView {
  readonly stage: string;
  readonly vendorId: string;
  readonly record: PublicationState;
  /** Version of the client secret in Secrets Manager. */
  readonly secretVersion: string | undefined;
  readonly stages: readonly StageOnAlexa[];
  /** Parts of the development stage that were changed since they were published. */
  readonly drift: readonly string[];
  /** Where the development stage contradicts the package that lies here. */
  readonly unlikeHere: readonly Difference[];
  /** Where the live stage is unlike the development stage. */
  readonly unlikeLive: readonly Difference[];
}

interface Looking {
  readonly stage: string;
  readonly vendorId: string;
  readonly aws: Aws;
  readonly smapi: SmapiClient;
  readonly local: LocalPackage;
}

/** Looks at the record, the secret and Alexa; writes nothing. */
export async function lookAtPublication(looking: Looking): Promise<PublicationView> {
  const { stage, vendorId, aws, smapi, local } = looking;
  const parameter = publicationParameterName(stage);
  const stored = await aws.parameters.read(parameter);
  const record = stored === undefined ? {} : parsePublicationState(stored.value, parameter);
  const secretVersion = (await aws.secrets.read(lwaClientSecretName(stage)))?.version;
  const { skillId } = record;
  const seen = { stage, vendorId, record, secretVersion };
  if (skillId === undefined) {
    return { ...seen, stages: [], drift: [], unlikeHere: [], unlikeLive: [] };
  }
  const found = await smapi.skills.stages(vendorId, skillId);
  const contents = new Map<AlexaStage, LocalPackage>();
  const stages: StageOnAlexa[] = [];
  for (const { stage: name, publicationStatus = 'unknown' } of found) {
    if (name === undefined) continue;
    const package_ = await read(smapi, skillId, name, Object.keys(local.models));
    contents.set(name, package_);
    const linking = await smapi.accountLinking.read(skillId, name);
    const given = record.secretVersions?.[name];
    stages.push({
      stage: name,
      publicationStatus,
      endpoint: endpointIn(package_.manifest),
      accountLinking: linking?.shown,
      secretVersion: given,
      secretIsCurrent: given === undefined ? undefined : given === secretVersion,
    });
  }
  const development = contents.get('development');
  const live = contents.get('live') ?? contents.get('certified');
  return {
    ...seen,
    stages,
    drift: await driftOf(smapi, skillId, record, stages),
    unlikeHere: development === undefined ? [] : unlike(local, development),
    unlikeLive: development && live ? differences(development, live) : [],
  };
}

/** Icons are files here and addresses on Alexa: they can't be compared. */
const unlike = (local: LocalPackage, development: LocalPackage): Difference[] =>
  contradictions(local, development).filter(({ path }) => !path.endsWith('IconUri'));

async function read(
  smapi: SmapiClient,
  skillId: string,
  stage: AlexaStage,
  locales: readonly string[],
): Promise<LocalPackage> {
  const manifest = withoutOwnershipTag((await smapi.skills.manifest(skillId, stage)) ?? {});
  const models: Record<string, unknown> = {};
  for (const locale of locales) {
    const model = await smapi.skills.interactionModel(skillId, stage, locale);
    if (model !== undefined) models[locale] = model;
  }
  return { manifest, models };
}

async function driftOf(
  smapi: SmapiClient,
  skillId: string,
  { accountLinking, shown = {}, locales = [] }: PublicationState,
  stages: readonly StageOnAlexa[],
): Promise<string[]> {
  const development = stages.find(({ stage }) => stage === 'development');
  if (accountLinking === undefined || development === undefined) return [];
  const fields =
    development.accountLinking === undefined
      ? ['gone']
      : changedLinkingFields(accountLinking, development.accountLinking);
  const parts = changedPackageParts(shown, await packageSnapshot({ smapi }, skillId, locales));
  return [...parts, ...fields.map((field) => `account linking: ${field}`)];
}

function endpointIn(manifest: SkillManifest): string | undefined {
  const { custom } = (manifest['apis'] ?? {}) as { custom?: { endpoint?: { uri?: string } } };
  return custom?.endpoint?.uri;
}
