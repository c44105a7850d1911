/** Loopback HTTP servers that record messages and inject faults, and their client. */
export { bearerToken } from './bearer-token';
export { bodyJson, bodyText, receiveBody, rejectLargeBody } from './body';
export { call, type CallResponse } from './call';
export { type Env } from './env';
export { NoResponseError, PortError } from './errors';
export { type FaultResponses, refusedConnection } from './inject-faults';
export { listen } from './listen';
export { foreignRequestProblem, isLoopbackHost, loopbackOnly } from './loopback-only';
export type { Listening, Message, Party, Recorder, ServerOptions } from './server-options';
export { recordMessages } from './record-messages';
export { serviceApp } from './service-app';
