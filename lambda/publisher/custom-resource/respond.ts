import { Deadline, RESERVED_MS } from '../deadline';
import { describeFetchError, exchange } from '../smapi/http';
import { type AttemptOutcome, retry } from '../smapi/retry';
import { type Time } from '../time';
import { type ResourceEvent, type ResourceResult } from './event';

const ATTEMPT_LIMIT_MS = 5_000;
/** Must fit into `RESERVED_MS`. */
const ALL_ATTEMPTS_MS = 18_000;

export type Outcome =
  | ({ readonly status: 'SUCCESS' } & ResourceResult)
  | { readonly status: 'FAILED'; readonly physicalResourceId: string; readonly reason: string };

/** @returns why the outcome could not be sent; undefined when it was */
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
  // A `Deadline` leaves its last `RESERVED_MS` unused.
  const deadline = new Deadline(time, time.now() + ALL_ATTEMPTS_MS + RESERVED_MS);
  const sent = await retry(deadline, 'answering CloudFormation', () =>
    sendOnce(event.ResponseURL, body),
  ).catch(() => ({ problem: 'out of time' }));
  return 'done' in sent ? undefined : sent.problem;
}

async function sendOnce(url: string, body: Buffer): Promise<AttemptOutcome<boolean>> {
  try {
    const { status } = await exchange({
      method: 'PUT',
      url,
      headers: {},
      body,
      timeLimitMs: ATTEMPT_LIMIT_MS,
    });
    if (status >= 200 && status < 300) return { done: true };
    // 403: the signed address has expired.
    return { problem: `status ${status}`, final: status === 403 };
  } catch (error) {
    return { problem: describeFetchError(error) };
  }
}
