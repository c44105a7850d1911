/** What the simulator's servers are made of: loopback, the record, faults. */
export { call, NoAnswerError, type Answer, type Call } from './call';
export { type Env } from './env';
export {
  failing,
  GARBAGE,
  refusedConnection,
  type FaultAnswer,
  type FaultAnswers,
} from './failing';
export { listen, PortError, type ListenOptions } from './listen';
export { PARTIES } from './options';
export type { Listening, Message, Party, Recorder, ServerOptions } from './options';
export { CALLER_HEADER, recorded, type RecordOptions } from './record';
