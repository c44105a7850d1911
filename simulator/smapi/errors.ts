import { type Answer, type Violation } from './answer';

/** A request that Alexa refuses; thrown by an operation, answered by the server in Alexa's shape. */
export class Refusal extends Error {
  override name = 'Refusal';

  constructor(
    readonly answer: Answer,
    message: string,
  ) {
    super(message);
  }
}

/** Texts of the contract's own descriptions, where it has one for the status. */
export const STATUS_MESSAGES: Readonly<Record<number, string>> = {
  401: "The auth token is invalid/expired or doesn't have access to the resource.",
  403: 'The operation being requested is not allowed.',
  404: 'The resource being requested is not found.',
  409: 'The request could not be completed due to a conflict with the current state of the target resource.',
  412: 'Precondition failed.',
  413: 'Payload too large.',
  429: 'Exceeds the permitted request limit. Throttling criteria includes total requests, per API, ClientId, and CustomerId.',
  500: 'Internal Server Error.',
  503: 'Service Unavailable.',
};

/** The answer of a status in Alexa's shape. */
export function errorAnswer(status: number, message = STATUS_MESSAGES[status]): Answer {
  return {
    status,
    body: { message: message ?? `Status ${status}.` },
    headers: status === 401 ? { 'WWW-Authenticate': 'Bearer' } : {},
  };
}

const refusal = (status: number, message?: string): Refusal => {
  const answer = errorAnswer(status, message);
  return new Refusal(answer, (answer.body as { message: string }).message);
};

export const badRequest = (
  violations: readonly Violation[],
  message = 'Request is not valid.',
): Refusal => new Refusal({ status: 400, body: { message, violations } }, message);

export const forbidden = (message?: string): Refusal => refusal(403, message);
export const notFound = (message?: string): Refusal => refusal(404, message);
export const conflict = (message?: string): Refusal => refusal(409, message);
export const preconditionFailed = (): Refusal => refusal(412);
