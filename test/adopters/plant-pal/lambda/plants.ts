import { type RequestEnvelope } from 'ask-sdk-model';
import { getSlotValue, type HandlerInput } from 'ask-sdk-core';

/** A customer's persistent attributes: when each plant was watered, in epoch milliseconds. */
export interface Notebook {
  visits?: number;
  watered?: Record<string, number>;
}

/** The value of the slot; undefined if it is not filled. */
export const slotOf = (envelope: RequestEnvelope, name: string): string | undefined =>
  getSlotValue(envelope, name)?.trim() || undefined;

/** The persistent attributes, which interceptors load before and save after each request. */
export const notebookOf = (input: HandlerInput): Promise<Notebook> =>
  input.attributesManager.getPersistentAttributes();

export async function noteWatered(input: HandlerInput, plant: string): Promise<void> {
  const notebook = await notebookOf(input);
  const watered = { ...notebook.watered, [plant]: Date.now() };
  input.attributesManager.setPersistentAttributes({ ...notebook, watered });
}
