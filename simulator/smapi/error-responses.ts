import { RejectedRequestError } from './errors';
import { type SmapiResponse, type Violation } from './response';

/** The texts of SMAPI's contract. */
const STATUS_MESSAGES: Readonly<Record<number, string>> = {
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

export function errorResponse(status: number, message = STATUS_MESSAGES[status]): SmapiResponse {
  return {
    status,
    body: { message: message ?? `Status ${status}.` },
    headers: status === 401 ? { 'WWW-Authenticate': 'Bearer' } : {},
  };
}

const rejection = (status: number, message?: string): RejectedRequestError => {
  const response = errorResponse(status, message);
  return new RejectedRequestError(response, (response.body as { message: string }).message);
};

export const badRequest = (
  violations: readonly Violation[],
  message = 'Request is not valid.',
): RejectedRequestError =>
  new RejectedRequestError({ status: 400, body: { message, violations } }, message);

/** @param reason for the message of the error; the response has the contract's text */
export const unauthorized = (reason: string): RejectedRequestError =>
  new RejectedRequestError(errorResponse(401), reason);

export const forbidden = (message?: string): RejectedRequestError => rejection(403, message);
export const notFound = (message?: string): RejectedRequestError => rejection(404, message);
export const conflict = (message?: string): RejectedRequestError => rejection(409, message);
export const preconditionFailed = (): RejectedRequestError => rejection(412);
export const serviceUnavailable = (reason: string): RejectedRequestError =>
  new RejectedRequestError(errorResponse(503), reason);
