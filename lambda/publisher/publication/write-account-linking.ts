import { type LockedRun } from '../run';
import { type AccountLinkingVersion } from '../smapi/account-linking';
import { isOutcomeUnknown } from '../smapi/errors';
import {
  type AccountLinkingRequest,
  type AccountLinkingSettings,
  type AlexaStage,
} from '../smapi/types';

/**
 * Removes the secret's version from the publication state before the request, so that no run treats a stage
 * as published while the outcome of the request is unknown.
 *
 * @param record what to record after a confirmed write
 * @param decide what to write, given what Alexa has; undefined writes nothing
 * @returns whether account linking was written
 */
export async function writeAccountLinking(
  { smapi, state }: LockedRun,
  skillId: string,
  stage: AlexaStage,
  record: { readonly accountLinking: AccountLinkingSettings; readonly secretVersion: string },
  decide: (found: AccountLinkingVersion | undefined) => AccountLinkingRequest | undefined,
): Promise<boolean> {
  const { secretVersions } = state.current;
  const { accountLinking, secretVersion } = record;
  let requests = 0;
  try {
    const isWritten = await smapi.accountLinking.write(skillId, stage, async (found) => {
      const request = decide(found);
      if (request === undefined) return undefined;
      requests += 1;
      await state.save({ secretVersions: { ...secretVersions, [stage]: undefined } });
      return request;
    });
    if (isWritten) {
      const versions = { ...secretVersions, [stage]: secretVersion };
      await state.trySave({ accountLinking, secretVersions: versions });
    }
    return isWritten;
  } catch (error) {
    // After two requests, the outcome stays unknown: Alexa may have executed the first request before it
    // refused the repetition of that request (412).
    if (requests === 1 && !isOutcomeUnknown(error)) await state.trySave({ secretVersions });
    throw error;
  }
}
