import { Pace, type Time } from '../pace';
import { exchange, whyNoAnswer } from '../smapi/http';
import { retrying } from '../smapi/retry';
import { type ResourceEvent, type ResourceState } from './event';

const TIME_LIMIT_MS = 5_000;
/** Of the run's last words. */
const ALL_TRIES_MS = 18_000;

export type Outcome =
  | ({ readonly status: 'SUCCESS' } & ResourceState)
  | { readonly status: 'FAILED'; readonly physicalResourceId: string; readonly reason: string };

/**
 * Tells CloudFormation how it went.
 *
 * @returns what went wrong with telling; undefined when it was told
 */
export async function respond(
  event: ResourceEvent,
  outcome: Outcome,
  time: Time,
): Promise<string | undefined> {
  const body = Buffer.from(
    JSON.stringify({
      Status: outcome.status,
      ...(outcome.status === 'FAILED' && { Reason: outcome.reason }),
      PhysicalResourceId: outcome.physicalResourceId,
      StackId: event.StackId,
      RequestId: event.RequestId,
      LogicalResourceId: event.LogicalResourceId,
      ...(outcome.status === 'SUCCESS' && outcome.data && { Data: outcome.data }),
    }),
  );
  // A Pace keeps some time for last words, and these are the last.
  const pace = new Pace(time, time.now() + ALL_TRIES_MS + 20_000);
  const told = await retrying(pace, 'answering CloudFormation', async () => {
    try {
      const { status } = await exchange({
        method: 'PUT',
        url: event.ResponseURL,
        headers: {},
        body,
        timeLimitMs: TIME_LIMIT_MS,
      });
      return status < 300 ? { done: true } : { problem: `status ${status}`, final: status === 403 };
    } catch (error) {
      return { problem: whyNoAnswer(error) };
    }
  }).catch(() => ({ problem: 'out of time' }));
  return 'done' in told ? undefined : told.problem;
}
