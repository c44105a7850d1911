import { type Deadline } from '../deadline';
import { type Redactor } from '../redact';
import { rejected, unavailable, unexpectedResponse } from './errors';
import { describeFetchError, exchange, type HttpRequest, type HttpResponse } from './http';
import { reasonsOf } from './reasons';
import { type AttemptOutcome, type Failure, retryAfterMs, retry } from './retry';
import { type DeveloperToken } from './token';

const TIME_LIMIT_MS = 20_000;

export interface SmapiCall<T> {
  readonly method: HttpRequest['method'];
  /** Path and query, encoded. */
  readonly path: string;
  /** Sent as JSON. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Continues "Alexa refused to" and "Could not". */
  readonly operation: string;
  /** Statuses that the contract lists for success; any other below 400 is unexpected. */
  readonly success: readonly number[];
  /** Returns undefined when the response lacks the result. */
  readonly read: (response: HttpResponse) => T | undefined;
  /** The result that `read` expects, as in "a list of skills". */
  readonly expects: string;
  /** Result of Alexa's own 404. @default 404 is a rejection */
  readonly ifNotFound?: { readonly result: T };
  /**
   * Whether the request is repeated when it failed but may have been executed. A throttled request is
   * always repeated.
   *
   * @default true
   */
  readonly idempotent?: boolean;
  /** Whether an earlier request for the same change may have been executed. @default false */
  readonly earlierOutcomeUnknown?: boolean;
}

export type CallSmapi = <T>(call: SmapiCall<T>) => Promise<T>;

export interface Caller {
  readonly smapiApi: string;
  readonly token: DeveloperToken;
  readonly deadline: Deadline;
  readonly redactor: Redactor;
}

export const NO_CONTENT = {
  success: [204],
  read: () => true as const,
  expects: 'status 204',
} as const;

/**
 * Retries 429 always, and 408, 5xx and missing responses if the call is idempotent.
 *
 * @throws SmapiError; another PublisherError if there is no token, or if time runs out
 */
export const smapiCaller =
  (caller: Caller): CallSmapi =>
  async <T>(call: SmapiCall<T>) => {
    const waitingFor = `waiting to ${call.operation}`;
    let { earlierOutcomeUnknown = false } = call;
    const outcome = await retry(caller.deadline, waitingFor, async () => {
      const result = await attempt(caller, { ...call, earlierOutcomeUnknown });
      if ('problem' in result) earlierOutcomeUnknown = result.outcomeUnknown;
      return result;
    });
    if ('done' in outcome) return outcome.done.result;
    const { problem, status, outcomeUnknown } = outcome;
    throw unavailable(call.operation, problem, status, outcomeUnknown);
  };

interface CallFailure extends Failure {
  readonly status?: number;
  readonly outcomeUnknown: boolean;
}

async function attempt<T>(
  caller: Caller,
  call: SmapiCall<T>,
): Promise<AttemptOutcome<{ readonly result: T }, CallFailure>> {
  const unknownOutcome = { outcomeUnknown: true, final: call.idempotent === false };
  let response: HttpResponse;
  try {
    response = await sendRenewingToken(caller, call);
  } catch (error) {
    if (!(error instanceof NoResponse)) throw error;
    return { problem: error.message, ...unknownOutcome };
  }
  const { status } = response;
  if (status < 400) return { done: { result: resultOf(call, response) } };
  const reasons = reasonsOf(caller.redactor.redactJson(response.body));
  if (status === 404 && call.ifNotFound !== undefined) {
    // A proxy answers 404 as well: only Alexa's own error body says that the resource does not exist.
    if (!isErrorBody(response.body)) {
      throw unexpectedResponse(call.operation, status, "it is not Alexa's own error message");
    }
    return { done: call.ifNotFound };
  }
  const { earlierOutcomeUnknown = false } = call;
  if (status < 500 && status !== THROTTLED && status !== REQUEST_TIMEOUT) {
    throw rejected(call.operation, status, reasons, earlierOutcomeUnknown);
  }
  const problem = `status ${status}, ${reasons.join(', ')}`;
  const waitMs = retryAfterMs(response.header('retry-after'));
  return {
    problem,
    status,
    waitMs,
    ...(status === THROTTLED ? { outcomeUnknown: earlierOutcomeUnknown } : unknownOutcome),
  };
}

const THROTTLED = 429;
const REQUEST_TIMEOUT = 408;

function resultOf<T>(call: SmapiCall<T>, response: HttpResponse): T {
  const { status } = response;
  if (!call.success.includes(status)) {
    throw unexpectedResponse(call.operation, status, `expected ${call.success.join(' or ')}`);
  }
  const result = call.read(response);
  if (result === undefined) {
    throw unexpectedResponse(call.operation, status, `expected ${call.expects}`);
  }
  return result;
}

const isErrorBody = (body: unknown): boolean =>
  typeof (body as { message?: unknown } | null | undefined)?.message === 'string';

async function sendRenewingToken<T>(caller: Caller, call: SmapiCall<T>): Promise<HttpResponse> {
  const first = await send(caller, call);
  if (first.status !== 401) return first;
  // The token has expired or was revoked.
  caller.token.forget();
  return send(caller, call);
}

class NoResponse extends Error {}

async function send<T>({ smapiApi, token, deadline }: Caller, call: SmapiCall<T>) {
  const bearer = await token.get();
  deadline.check(`waiting to ${call.operation}`);
  try {
    return await exchange({
      method: call.method,
      url: smapiApi + call.path,
      headers: {
        accept: 'application/json',
        authorization: `Bearer ${bearer}`,
        ...(call.body !== undefined && { 'content-type': 'application/json' }),
        ...call.headers,
      },
      ...(call.body !== undefined && { body: JSON.stringify(call.body) }),
      timeLimitMs: Math.min(TIME_LIMIT_MS, deadline.remainingMs()),
    });
  } catch (error) {
    throw new NoResponse(describeFetchError(error));
  }
}
