import { interactionModel } from '../../skill-package/interactionModels/custom/en-US.json';

/** The intents of the interaction model, built-in ones included. Every locale has the same. */
export const INTENTS: ReadonlySet<string> = new Set(
  interactionModel.languageModel.intents.map(({ name }) => name),
);
