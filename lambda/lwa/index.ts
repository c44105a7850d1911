/**
 * Verifies access tokens of Login with Amazon (LWA).
 *
 * @module lwa
 */
export { address, isLoopback, whyNotSafe } from './address';
export {
  HttpError,
  type HttpErrorOptions,
  type HttpFailure,
  LwaError,
  type LwaErrorCode,
  type LwaErrorOptions,
} from './errors';
export { requestJson, type JsonRequest } from './http';
export { type JsonAnswer } from './http-answer';
export { LWA_HOSTS, lwaSettings } from './settings';
export type { LwaSettings, LwaSettingsInput } from './settings';
export { createTokenVerifier } from './verify-token';
export type { TokenVerification, TokenVerifier, ValidToken } from './verify-token';
