import { type CallSmapi, NO_CONTENT } from './call';
import { type HttpResponse } from './http';
import { type AlexaStage, type SkillManifest, type SkillSummary } from './types';
import { isObject } from '../json';

/** Largest page that SMAPI's contract allows. */
const PAGE_SIZE = 50;

interface Page {
  readonly skills: readonly SkillSummary[];
  readonly nextToken: string | undefined;
}

export class Skills {
  constructor(private readonly call: CallSmapi) {}

  /** A skill has one entry for each of its stages. */
  async *list(vendorId: string): AsyncGenerator<SkillSummary> {
    let next: Readonly<Record<string, string>> = {};
    for (;;) {
      const page = await this.page({ vendorId, maxResults: String(PAGE_SIZE), ...next });
      yield* page.skills;
      if (page.nextToken === undefined) return;
      next = { nextToken: page.nextToken };
    }
  }

  /** @returns an empty list when the vendor has no such skill */
  async stages(vendorId: string, skillId: string): Promise<SkillSummary[]> {
    // The contract forbids skillId together with nextToken or maxResults.
    const { skills } = await this.page({ vendorId, skillId });
    return skills.filter((summary) => summary.skillId === skillId);
  }

  /** @returns undefined when the stage has no manifest, or Alexa is still creating the skill (303) */
  async manifest(skillId: string, stage: AlexaStage): Promise<SkillManifest | undefined> {
    const manifest = await this.call<SkillManifest | null>({
      method: 'GET',
      path: `${stagePath(skillId, stage)}/manifest`,
      operation: 'read the manifest',
      success: [200, 303],
      expects: 'a manifest',
      read: (response) => (response.status === 303 ? null : objectIn(response, 'manifest')),
      ifNotFound: { result: null },
    });
    return manifest ?? undefined;
  }

  /** @returns undefined when the stage has no model for the locale */
  async interactionModel(
    skillId: string,
    stage: AlexaStage,
    locale: string,
  ): Promise<object | undefined> {
    const model = await this.call<object | null>({
      method: 'GET',
      path: `${stagePath(skillId, stage)}/interactionModel/locales/${encodeURIComponent(locale)}`,
      operation: `read the interaction model of ${locale}`,
      success: [200],
      expects: 'an interaction model',
      read: (response) => objectIn(response, 'interactionModel'),
      ifNotFound: { result: null },
    });
    return model ?? undefined;
  }

  /** Whether the development stage is enabled for testing. */
  isEnabled(skillId: string): Promise<boolean> {
    return this.call<boolean>({
      method: 'GET',
      path: enablementPath(skillId),
      operation: 'read whether the skill is enabled for testing',
      ...NO_CONTENT,
      ifNotFound: { result: false },
    });
  }

  async enableForTesting(skillId: string): Promise<void> {
    await this.call({
      method: 'PUT',
      path: enablementPath(skillId),
      operation: 'enable the skill for testing',
      ...NO_CONTENT,
    });
  }

  /** A skill that does not exist counts as removed. */
  async remove(skillId: string): Promise<void> {
    await this.call({
      method: 'DELETE',
      path: `/v1/skills/${encodeURIComponent(skillId)}`,
      operation: 'delete the skill',
      ...NO_CONTENT,
      ifNotFound: { result: true },
    });
  }

  private page(query: Readonly<Record<string, string>>): Promise<Page> {
    return this.call({
      method: 'GET',
      path: `/v1/skills?${new URLSearchParams(query).toString()}`,
      operation: 'list the skills',
      success: [200],
      expects: 'a list of skills',
      read: pageIn,
    });
  }
}

export const stagePath = (skillId: string, stage: AlexaStage): string =>
  `/v1/skills/${encodeURIComponent(skillId)}/stages/${stage}`;

const enablementPath = (skillId: string): string =>
  `${stagePath(skillId, 'development')}/enablement`;

function objectIn(
  { body }: HttpResponse,
  field: string,
): Readonly<Record<string, unknown>> | undefined {
  const value = (body as Readonly<Record<string, unknown>> | null | undefined)?.[field];
  return isObject(value) ? value : undefined;
}

const STAGES: readonly unknown[] = ['development', 'certified', 'live'];

function pageIn({ body }: HttpResponse): Page | undefined {
  if (!isObject(body)) return undefined;
  const { skills, isTruncated, nextToken } = body;
  if (!Array.isArray(skills) || !skills.every(isSummary)) return undefined;
  if (isTruncated !== true) return { skills, nextToken: undefined };
  return typeof nextToken === 'string' && nextToken !== '' ? { skills, nextToken } : undefined;
}

function isSummary(entry: unknown): entry is SkillSummary {
  const { skillId, stage } = (entry ?? {}) as Partial<SkillSummary>;
  return typeof skillId === 'string' && STAGES.includes(stage);
}
