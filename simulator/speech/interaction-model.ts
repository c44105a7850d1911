/** The part of an interaction model in a skill package that the simulator reads. */
export interface InteractionModel {
  readonly interactionModel: {
    readonly languageModel: {
      readonly invocationName: string;
      readonly intents?: readonly ModelIntent[];
      readonly types?: readonly ModelType[];
    };
    readonly dialog?: DialogModel;
    readonly prompts?: readonly ModelPrompt[];
  };
}

export interface ModelIntent {
  readonly name: string;
  readonly samples?: readonly string[];
  readonly slots?: readonly ModelSlot[];
}

export interface ModelSlot {
  readonly name: string;
  readonly type: string;
  /** Answers to a question for this slot. */
  readonly samples?: readonly string[];
  readonly multipleValues?: { readonly enabled?: boolean };
}

export interface ModelType {
  readonly name: string;
  readonly values?: readonly {
    readonly id?: string;
    readonly name: { readonly value: string; readonly synonyms?: readonly string[] };
  }[];
}

export interface DialogModel {
  readonly intents?: readonly DialogIntent[];
  /** `ALWAYS`: Alexa fills the slots without the skill. */
  readonly delegationStrategy?: string;
}

export interface DialogIntent {
  readonly name: string;
  readonly confirmationRequired?: boolean;
  readonly prompts?: { readonly confirmation?: string };
  readonly delegationStrategy?: string;
  readonly slots?: readonly DialogSlot[];
}

export interface DialogSlot {
  readonly name: string;
  readonly elicitationRequired?: boolean;
  readonly confirmationRequired?: boolean;
  readonly prompts?: { readonly elicitation?: string; readonly confirmation?: string };
}

export interface ModelPrompt {
  readonly id: string;
  readonly variations?: readonly { readonly type?: string; readonly value: string }[];
}

export const CONFIRMATION_STATUSES = ['NONE', 'CONFIRMED', 'DENIED'] as const;
export type ConfirmationStatus = (typeof CONFIRMATION_STATUSES)[number];

/** An intent in the shape of `request.intent`. */
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
