import { type Skills } from './skills';
import {
  type AccountLinkingRequest,
  type InteractionModel,
  type Manifest,
  type Skill,
  type Stage,
  type WithEndpoints,
} from './state';

/** Where Alexa is: it takes the endpoint of its own part of the simulation, or the one for all. */
export type AlexaRegion = 'NA' | 'EU' | 'FE';

/** All that Alexa needs of a published skill to talk to it. */
export interface PublishedSkill {
  readonly skillId: string;
  readonly stage: Stage;
  /** A function's ARN, or an HTTPS address. */
  readonly endpoint: string;
  /** Where skill events go; undefined where the skill subscribes to none. */
  readonly eventEndpoint: string | undefined;
  /** Such as `SKILL_ACCOUNT_LINKED`. */
  readonly events: readonly string[];
  readonly manifest: Manifest;
  /** By locale. */
  readonly models: Readonly<Record<string, InteractionModel>>;
  /** Such as `alexa::profile:name:read`. */
  readonly permissions: readonly string[];
  /** With the client's secret; undefined where the skill links no accounts. */
  readonly accountLinking: AccountLinkingRequest | undefined;
  readonly isEnabled: boolean;
}

/** There is nothing published to talk to. */
export class NotPublishedError extends Error {
  override name = 'NotPublishedError';
}

export interface WhichSkill {
  /** @default the only one that the vendor has */
  readonly skillId?: string;
  /** @default development */
  readonly stage?: Stage;
  /** @default EU */
  readonly region?: AlexaRegion;
}

/**
 * A skill as it stands on Alexa, ready to be talked to.
 *
 * @throws NotPublishedError
 */
export function publishedSkill(skills: Skills, which: WhichSkill = {}): PublishedSkill {
  const { stage = 'development', region = 'EU' } = which;
  const skill = chosen(skills, which.skillId);
  const publication = skill.pending ? undefined : skill.stages[stage];
  if (publication === undefined) {
    throw new NotPublishedError(`${skill.skillId} has nothing at its stage ${stage}.`);
  }
  const manifest = publication.manifest.value;
  const endpoint = endpointIn(manifest.apis?.custom, region);
  if (endpoint === undefined) {
    throw new NotPublishedError(`${skill.skillId} has no endpoint in its manifest (${stage}).`);
  }
  const models = Object.entries(publication.models);
  return {
    skillId: skill.skillId,
    stage,
    endpoint,
    eventEndpoint: endpointIn(manifest.events, region),
    events: (manifest.events?.subscriptions ?? []).map(({ eventName = '' }) => eventName),
    manifest,
    models: Object.fromEntries(models.map(([locale, { value }]) => [locale, value])),
    permissions: (manifest.permissions ?? []).map(({ name = '' }) => name),
    accountLinking: publication.accountLinking?.value,
    isEnabled: skill.enabled[stage] === true,
  };
}

function chosen(skills: Skills, skillId: string | undefined): Skill {
  const all = skills.all();
  const [first] = skillId === undefined ? all : all.filter((skill) => skill.skillId === skillId);
  if (first === undefined) {
    throw new NotPublishedError(`There is no skill ${skillId ?? 'at all'} on this Alexa.`);
  }
  if (skillId === undefined && all.length > 1) {
    throw new NotPublishedError(`There are ${all.length} skills: say which one by its id.`);
  }
  return first;
}

const endpointIn = (part: WithEndpoints | undefined, region: AlexaRegion): string | undefined =>
  part?.regions?.[region]?.endpoint?.uri ?? part?.endpoint?.uri;
