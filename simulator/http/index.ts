/** Loopback HTTP servers that record messages and can be made to fail, and their client. */
export { bodyJson, bodyText, receiveBody, rejectLargeBody, type Body } from './body';
export { call, type CallOptions, type CallResponse } from './call';
export { type Env } from './env';
export { NoResponseError, PortError } from './errors';
export {
  injectFaults,
  MALFORMED_JSON,
  refusedConnection,
  type FaultResponse,
  type FaultResponses,
} from './inject-faults';
export { listen, type ListenOptions } from './listen';
export { foreignRequestProblem, loopbackOnly } from './loopback-only';
export { PARTIES } from './server-options';
export type { Listening, Message, Party, Recorder, ServerOptions } from './server-options';
export { CALLER_HEADER, recordMessages, type RecordMessagesOptions } from './record-messages';
