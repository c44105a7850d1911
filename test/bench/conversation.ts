import { type ConversationFigures } from '../../bench/measure/conversation';

export const conversation: ConversationFigures = {
  turns: 3,
  cpuMs: 0.3,
  calls: 1,
  bytesWritten: 300,
  itemBytes: 300,
  writeUnits: 1,
  readUnits: 0.5,
  loggedBytes: 1_000,
};
