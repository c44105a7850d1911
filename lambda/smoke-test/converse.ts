import { type RequestEnvelope, type ResponseEnvelope } from 'ask-sdk-model';
import { problemIn } from './check-response';
import { envelopeOf, type SmokeTestRequest, type Target } from './requests';

/** Rejects if the function ends with an error. */
export type Invoke = (envelope: RequestEnvelope) => Promise<unknown>;

const sessions = ({ accountRequest }: Target): readonly (readonly SmokeTestRequest[])[] => [
  ['launch', 'linkMyAccount', 'resumed'],
  ...(accountRequest ? [['requestThatNeedsAccount'] as const] : []),
];

/** A wrong response, or none. */
export class SmokeTestError extends Error {
  override readonly name = 'SmokeTestError';
}

/** Throws a {@link SmokeTestError} at the first wrong response. */
export async function converse(invoke: Invoke, target: Target): Promise<void> {
  for (const session of sessions(target)) {
    let previous: ResponseEnvelope | undefined;
    for (const request of session) {
      const answer = await answerTo(request, invoke, target, previous);
      const problem = problemIn(request, answer);
      if (problem !== undefined) throw new SmokeTestError(problem);
      previous = answer as ResponseEnvelope;
    }
  }
}

async function answerTo(
  request: SmokeTestRequest,
  invoke: Invoke,
  target: Target,
  previous: ResponseEnvelope | undefined,
): Promise<unknown> {
  try {
    return await invoke(envelopeOf(request, target, previous));
  } catch (error) {
    throw new SmokeTestError(`The skill did not answer ${request}: ${messageOf(error)}`, {
      cause: error,
    });
  }
}

export const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);
