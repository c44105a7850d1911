import { type v1 } from 'ask-smapi-model';

/** A file of `interactionModels/custom` in a skill package. */
export type InteractionModel = v1.skill.interactionModel.InteractionModelData;
export type ModelIntent = v1.skill.interactionModel.Intent;
export type ModelSlot = v1.skill.interactionModel.SlotDefinition;
export type ModelType = v1.skill.interactionModel.SlotType;
export type DialogIntent = v1.skill.interactionModel.DialogIntents;
export type DialogSlot = v1.skill.interactionModel.DialogSlotItems;

export const CONFIRMATION_STATUSES = ['NONE', 'CONFIRMED', 'DENIED'] as const;
export type ConfirmationStatus = (typeof CONFIRMATION_STATUSES)[number];

export const DIALOG_STATES = ['STARTED', 'IN_PROGRESS', 'COMPLETED'] as const;
export type DialogState = (typeof DIALOG_STATES)[number];

/** In the shape of `request.intent`. */
export interface Intent {
  readonly name: string;
  readonly confirmationStatus: ConfirmationStatus;
  readonly slots?: Readonly<Record<string, Slot>>;
}

export interface Slot {
  readonly name: string;
  readonly confirmationStatus: ConfirmationStatus;
  readonly value?: string;
  readonly source?: 'USER';
  readonly resolutions?: unknown;
  readonly slotValue?: unknown;
}
