export { SavedConversationError, StepError } from './errors';
export { asTest } from './as-test';
export { playSaved, takeStep } from './play';
export {
  FORMAT,
  parseSaved,
  readSaved,
  VERSION,
  type SavedConversation,
} from './saved-conversation';
export { readStep, type AppAction, type Step } from './step';
export { transcriptOf } from './transcript';
