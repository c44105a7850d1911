import { type Call } from './call';
import { SmapiAnswerError, SmapiRefusedError } from './errors';
import { type AlexaStage, type SkillManifest, type SkillSummary } from './types';

/** Most that one page of the list may hold. */
const PAGE = 50;

interface Page {
  readonly skills?: readonly SkillSummary[];
  readonly isTruncated?: boolean;
  readonly nextToken?: string;
}

/** The skills of a vendor, and what stands in each. */
export class Skills {
  constructor(private readonly call: Call) {}

  /** Page by page, as long as somebody asks. A skill has an entry for each stage it stands in. */
  async *list(vendorId: string): AsyncGenerator<SkillSummary> {
    let next: Readonly<Record<string, string>> = {};
    for (;;) {
      const page = await this.page({ vendorId, maxResults: String(PAGE), ...next });
      yield* page.skills ?? [];
      if (page.isTruncated !== true || !page.nextToken) return;
      next = { nextToken: page.nextToken };
    }
  }

  /** The stages that the skill stands in; none where the vendor has no such skill. */
  async stages(vendorId: string, skillId: string): Promise<SkillSummary[]> {
    // The contract: skillId must not be used with nextToken or maxResults.
    const { skills = [] } = await this.page({ vendorId, skillId });
    return skills.filter((summary) => summary.skillId === skillId);
  }

  /** @returns undefined where there is none, or none yet: the skill is still being made */
  async manifest(skillId: string, stage: AlexaStage): Promise<SkillManifest | undefined> {
    const operation = 'read the manifest';
    const answer = await this.orUndefined(
      this.call({ method: 'GET', path: `${stagePath(skillId, stage)}/manifest`, operation }),
    );
    if (answer === undefined || answer.status === 303) return undefined;
    const { manifest } = (answer.body ?? {}) as { manifest?: unknown };
    if (typeof manifest === 'object' && manifest !== null) return manifest as SkillManifest;
    throw new SmapiAnswerError(operation, answer.status, 'it holds no manifest');
  }

  /** @param locale as in `en-US` */
  async interactionModel(skillId: string, stage: AlexaStage, locale: string): Promise<unknown> {
    const answer = await this.orUndefined(
      this.call({
        method: 'GET',
        path: `${stagePath(skillId, stage)}/interactionModel/locales/${encodeURIComponent(locale)}`,
        operation: `read the interaction model of ${locale}`,
      }),
    );
    return (answer?.body as { interactionModel?: unknown } | undefined)?.interactionModel;
  }

  async enableForTesting(skillId: string): Promise<void> {
    await this.call({
      method: 'PUT',
      path: `${stagePath(skillId, 'development')}/enablement`,
      operation: 'enable the skill for testing',
    });
  }

  /** A skill that isn't there is fine. */
  async remove(skillId: string): Promise<void> {
    await this.orUndefined(
      this.call({
        method: 'DELETE',
        path: `/v1/skills/${encodeURIComponent(skillId)}`,
        operation: 'delete the skill',
      }),
    );
  }

  private async page(query: Readonly<Record<string, string>>): Promise<Page> {
    const { body } = await this.call({
      method: 'GET',
      path: `/v1/skills?${new URLSearchParams(query).toString()}`,
      operation: 'list the skills',
    });
    return body ?? {};
  }

  private orUndefined<T>(call: Promise<T>): Promise<T | undefined> {
    return call.catch((error: unknown) => {
      if (error instanceof SmapiRefusedError && error.status === 404) return undefined;
      throw error;
    });
  }
}

export const stagePath = (skillId: string, stage: AlexaStage): string =>
  `/v1/skills/${encodeURIComponent(skillId)}/stages/${stage}`;
