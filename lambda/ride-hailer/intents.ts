import { interactionModel } from '../../skill-package/interactionModels/custom/en-US.json';

/** Every locale has the same intents. */
export const INTENTS: ReadonlySet<string> = new Set(
  interactionModel.languageModel.intents.map(({ name }) => name),
);
