/** Login with Amazon seen from a service: is this token ours, and whose is it. */
export { address, whyNotSafe } from './address';
export { ForeignTokenError, LwaError, LwaUnavailableError, TokenRejectedError } from './errors';
export { requestJson, type JsonRequest } from './http';
export { type JsonAnswer } from './http-answer';
export { HttpError, type HttpFailure } from './http-errors';
export { readLwaProfile, type LwaProfile } from './profile';
export { LWA_HOSTS, lwaSettings, LwaSettingsError } from './settings';
export type { LwaSettings, LwaSettingsInput } from './settings';
export { createTokenVerifier, type TokenVerifier, type VerifiedToken } from './verify-token';
