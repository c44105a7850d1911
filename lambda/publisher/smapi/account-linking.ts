import { type Call } from './call';
import { SmapiRefusedError } from './errors';
import { stagePath } from './skills';
import { type AccountLinkingRequest, type AlexaStage, type ShownAccountLinking } from './types';

export interface FoundAccountLinking {
  readonly shown: ShownAccountLinking;
  /** Names this version; a conditional write needs it. */
  readonly eTag: string | undefined;
}

/** The account linking of a skill, stage by stage. */
export class AccountLinking {
  constructor(private readonly call: Call) {}

  /** @returns undefined where the stage has none, or there is no such stage */
  async read(skillId: string, stage: AlexaStage): Promise<FoundAccountLinking | undefined> {
    try {
      const answer = await this.call({
        method: 'GET',
        path: pathOf(skillId, stage),
        operation: `show account linking of the ${stage} stage`,
      });
      return { shown: unwrapped(answer.body), eTag: answer.header('etag') };
    } catch (error) {
      if (error instanceof SmapiRefusedError && error.status === 404) return undefined;
      throw error;
    }
  }

  /**
   * Writes over the version that was read, and no other.
   *
   * @param decide what to write over what is there; undefined leaves it. Called again when somebody
   * else was faster, with what they wrote
   * @returns whether it was written
   */
  async write(
    skillId: string,
    stage: AlexaStage,
    decide: (found: FoundAccountLinking | undefined) => AccountLinkingRequest | undefined,
  ): Promise<boolean> {
    for (let tries = 1; ; tries += 1) {
      const found = await this.read(skillId, stage);
      const request = decide(found);
      if (request === undefined) return false;
      try {
        await this.call({
          method: 'PUT',
          path: pathOf(skillId, stage),
          body: { accountLinkingRequest: request },
          headers: found?.eTag === undefined ? {} : { 'if-match': found.eTag },
          operation: `set account linking of the ${stage} stage`,
        });
        return true;
      } catch (error) {
        const overtaken = error instanceof SmapiRefusedError && error.status === 412;
        if (!overtaken || tries === MOST_TRIES) throw error;
      }
    }
  }
}

const MOST_TRIES = 4;

const pathOf = (skillId: string, stage: AlexaStage): string =>
  `${stagePath(skillId, stage)}/accountLinkingClient`;

/** Flat in Alexa's contract, one level down in older pages: both are read. */
function unwrapped(body: unknown): ShownAccountLinking {
  const { accountLinkingResponse: inner = body } = (body ?? {}) as {
    accountLinkingResponse?: unknown;
  };
  return typeof inner === 'object' && inner !== null ? inner : {};
}
