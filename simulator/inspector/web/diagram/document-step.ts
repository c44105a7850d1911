import { type SeenMessage } from '../seen-message';
import { labelOf } from './label';

/** Steps of Amazon's document: the request, the sign-in by voice, the result. */
export type DocumentStep = 1 | 2 | 3;

export const STEP_NAMES: Readonly<Record<DocumentStep, string>> = {
  1: 'Step 1 · The customer asks',
  2: 'Step 2 · Amazon links by voice',
  3: 'Step 3 · The skill resumes',
};

/** Maps the id of the first message of each step to the step. */
export function stepsByFirstMessage(
  messages: readonly SeenMessage[],
): ReadonlyMap<number, DocumentStep> {
  const begins = new Map<number, DocumentStep>();
  let step: DocumentStep | undefined;
  const begin = (id: number, next: DocumentStep) => {
    if (step === next) return;
    step = next;
    begins.set(id, next);
  };
  let isConnected = false;
  for (const { id, message, speaker } of messages) {
    const label = labelOf(message);
    // The skill's speech follows the response that starts the connection, and belongs to step 1.
    const isSkillSpeech = speaker === 'skill';
    if (label.startsWith('SessionResumed')) {
      isConnected = false;
      begin(id, 3);
    } else if (isConnected && !isSkillSpeech) begin(id, 2);
    else if (step === undefined) begin(id, 1);
    isConnected ||= label.includes('StartConnection');
  }
  return begins;
}
