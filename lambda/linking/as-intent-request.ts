import { type IntentRequest, type Request, type Slot } from 'ask-sdk-model';
import { type KeptRequest, type KeptSlot } from './kept-request';

/** The kept request as if it had just been said, in the place of the one that is answered now. */
export function asIntentRequest(kept: KeptRequest, answered: Request): IntentRequest {
  const slots = Object.fromEntries(
    Object.entries(kept.slots).map(([name, slot]) => [name, asSlot(name, slot)]),
  );
  return {
    type: 'IntentRequest',
    requestId: answered.requestId,
    timestamp: answered.timestamp,
    ...(answered.locale !== undefined && { locale: answered.locale }),
    dialogState: 'STARTED',
    intent: { name: kept.intent, confirmationStatus: 'NONE', slots },
  };
}

function asSlot(name: string, slot: KeptSlot | null): Slot {
  const bare: Slot = { name, confirmationStatus: 'NONE' };
  if (!slot) return bare;
  const said: Slot = { ...bare, value: slot.value };
  if (!slot.match) return said;
  const value = slot.match as { name: string; id: string };
  const resolution = {
    authority: 'kept-request',
    status: { code: 'ER_SUCCESS_MATCH' as const },
    values: [{ value }],
  };
  return { ...said, resolutions: { resolutionsPerAuthority: [resolution] } };
}
