/** An interaction model as the skill package holds it, as far as understanding reads it. */
export interface InteractionModel {
  readonly interactionModel: {
    readonly languageModel: {
      readonly invocationName: string;
      readonly intents?: readonly ModelIntent[];
      readonly types?: readonly ModelType[];
    };
  };
}

export interface ModelIntent {
  readonly name: string;
  readonly samples?: readonly string[];
  readonly slots?: readonly { readonly name: string; readonly type: string }[];
}

export interface ModelType {
  readonly name: string;
  readonly values?: readonly {
    readonly id?: string;
    readonly name: { readonly value: string; readonly synonyms?: readonly string[] };
  }[];
}

/** What was understood, in the shape of `request.intent`. */
export interface UnderstoodIntent {
  readonly name: string;
  readonly confirmationStatus: 'NONE';
  readonly slots?: Readonly<Record<string, UnderstoodSlot>>;
}

export interface UnderstoodSlot {
  readonly name: string;
  readonly confirmationStatus: 'NONE';
  readonly value?: string;
  readonly source?: 'USER';
  readonly resolutions?: unknown;
  readonly slotValue?: unknown;
}
