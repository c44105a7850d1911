import { type Pace } from '../pace';
import { SmapiRefusedError, SmapiUnavailableError } from './errors';
import { exchange, type HttpAnswer, type HttpRequest, whyNoAnswer } from './http';
import { reasonsOf } from './reasons';
import { retryAfterMs, retrying, type Failure, type Try } from './retry';
import { type DeveloperToken } from './token';

const TIME_LIMIT_MS = 20_000;

export interface SmapiCall {
  readonly method: HttpRequest['method'];
  /** With its variables filled in and encoded, query included. */
  readonly path: string;
  /** Sent as JSON. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** What the operator reads after "Alexa refused to" and "Could not". */
  readonly operation: string;
  /**
   * Said again when nobody knows whether the last time did it. A throttled call is always repeated.
   *
   * @default true
   */
  readonly repeatable?: boolean;
}

export type Call = (call: SmapiCall) => Promise<HttpAnswer>;

export interface Caller {
  readonly smapiApi: string;
  readonly token: DeveloperToken;
  readonly pace: Pace;
}

/**
 * Calls the Skill Management API as the developer. 401 buys a new token once; 429, 500, 503 and no
 * answer are tried again with jitter; any other error is final.
 *
 * @throws SmapiRefusedError, SmapiUnavailableError
 */
export const smapiCaller =
  (caller: Caller): Call =>
  async (call) => {
    const doing = `waiting to ${call.operation}`;
    const outcome = await retrying(caller.pace, doing, () => attempt(caller, call));
    if ('done' in outcome) return outcome.done;
    const { problem, status, mayBeDone } = outcome;
    throw new SmapiUnavailableError(call.operation, problem, status, mayBeDone);
  };

interface Missed extends Failure {
  readonly status?: number;
  readonly mayBeDone: boolean;
}

async function attempt(caller: Caller, call: SmapiCall): Promise<Try<HttpAnswer, Missed>> {
  const inDoubt = { mayBeDone: true, final: call.repeatable === false };
  let answer: HttpAnswer;
  try {
    answer = await asDeveloper(caller, call);
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error;
    return { problem: error.message, ...inDoubt };
  }
  const { status } = answer;
  if (status < 400) return { done: answer };
  if (status < 500 && status !== 429) {
    throw new SmapiRefusedError(call.operation, status, reasonsOf(answer.body));
  }
  const problem = `status ${status}, ${reasonsOf(answer.body).join(', ')}`;
  const waitMs = retryAfterMs(answer.header('retry-after'));
  return { problem, status, waitMs, ...(status === 429 ? { mayBeDone: false } : inDoubt) };
}

/** A token that ran out on the way is bought anew, once. */
async function asDeveloper(caller: Caller, call: SmapiCall): Promise<HttpAnswer> {
  const first = await send(caller, call);
  if (first.status !== 401) return first;
  caller.token.forget();
  return send(caller, call);
}

class NoAnswer extends Error {}

async function send({ smapiApi, token, pace }: Caller, call: SmapiCall): Promise<HttpAnswer> {
  const bearer = await token.get();
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
      timeLimitMs: Math.min(TIME_LIMIT_MS, pace.left()),
    });
  } catch (error) {
    throw new NoAnswer(whyNoAnswer(error));
  }
}
