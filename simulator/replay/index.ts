/** A conversation as a file that can be replayed. */
export { asTest } from './as-test';
export { playSaved, takeStep } from './play';
export {
  FORMAT,
  parseSaved,
  readSaved,
  SavedConversationError,
  VERSION,
  type SavedConversation,
} from './saved-conversation';
export { readStep, StepError, type AppAction, type Step } from './step';
export { transcriptOf } from './transcript';
