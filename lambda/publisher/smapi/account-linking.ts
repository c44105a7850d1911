import { type CallSmapi, NO_CONTENT } from './call';
import { isRejected } from './errors';
import { stagePath } from './skills';
import { type AccountLinkingRequest, type AlexaStage, type VisibleAccountLinking } from './types';
import { isObject } from '../json';

export interface AccountLinkingVersion {
  readonly visible: VisibleAccountLinking;
  readonly eTag: string | undefined;
}

const MAX_WRITES = 4;

export class AccountLinking {
  constructor(private readonly call: CallSmapi) {}

  /** @returns undefined when the stage has no account linking, or does not exist */
  async read(skillId: string, stage: AlexaStage): Promise<AccountLinkingVersion | undefined> {
    const found = await this.call<AccountLinkingVersion | null>({
      method: 'GET',
      path: pathOf(skillId, stage),
      operation: `read account linking of the ${stage} stage`,
      success: [200],
      expects: 'an account linking response with a type and a client id',
      read: (response) => {
        const visible = visibleIn(response.body);
        return visible && { visible, eTag: response.header('etag') };
      },
      ifNotFound: { result: null },
    });
    return found ?? undefined;
  }

  /**
   * @param decide what to write, given the current version; undefined writes nothing. Called again if
   * another client changed account linking before the write
   * @returns whether account linking was written
   */
  async write(
    skillId: string,
    stage: AlexaStage,
    decide: (
      found: AccountLinkingVersion | undefined,
    ) => Promise<AccountLinkingRequest | undefined>,
  ): Promise<boolean> {
    for (let writes = 1; ; writes += 1) {
      const found = await this.read(skillId, stage);
      const request = await decide(found);
      if (request === undefined) return false;
      try {
        return await this.call({
          method: 'PUT',
          path: pathOf(skillId, stage),
          body: { accountLinkingRequest: request },
          headers: found?.eTag === undefined ? {} : { 'if-match': found.eTag },
          operation: `set account linking of the ${stage} stage`,
          ...NO_CONTENT,
        });
      } catch (error) {
        if (!isRejected(error, 412) || writes === MAX_WRITES) throw error;
      }
    }
  }
}

const pathOf = (skillId: string, stage: AlexaStage): string =>
  `${stagePath(skillId, stage)}/accountLinkingClient`;

/** In older documents of SMAPI, the fields are inside `accountLinkingResponse`. */
function visibleIn(body: unknown): VisibleAccountLinking | undefined {
  if (!isObject(body)) return undefined;
  const { accountLinkingResponse: inner = body } = body;
  if (!isObject(inner)) return undefined;
  const { type, clientId } = inner;
  return typeof type === 'string' && typeof clientId === 'string' ? inner : undefined;
}
