import { type SeenMessage } from '../seen-message';
import { labelOf } from './label';

/** The three steps of the document: the request, the sign-in by voice, the way back. */
export type DocumentStep = 1 | 2 | 3;

export const STEP_NAMES: Readonly<Record<DocumentStep, string>> = {
  1: 'Step 1 · The customer asks',
  2: 'Step 2 · Amazon links by voice',
  3: 'Step 3 · The skill goes on',
};

/** At which messages a step begins. */
export function stepsIn(messages: readonly SeenMessage[]): ReadonlyMap<number, DocumentStep> {
  const begins = new Map<number, DocumentStep>();
  let step: DocumentStep | undefined;
  const begin = (id: number, next: DocumentStep) => {
    if (step === next) return;
    step = next;
    begins.set(id, next);
  };
  let handedOver = false;
  for (const { id, message, speaker } of messages) {
    const label = labelOf(message);
    const isOurLastWord = speaker === 'skill';
    if (label.startsWith('SessionResumed')) {
      handedOver = false;
      begin(id, 3);
    } else if (handedOver && !isOurLastWord) begin(id, 2);
    else if (step === undefined) begin(id, 1);
    handedOver ||= label === 'Connections.StartConnection';
  }
  return begins;
}
