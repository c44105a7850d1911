import { type Finding, type InteractionModel } from '../state';

const REQUIRED = [
  'AMAZON.CancelIntent',
  'AMAZON.HelpIntent',
  'AMAZON.StopIntent',
  'AMAZON.NavigateHomeIntent',
];

/** Intents that every custom skill has. */
export function requiredIntentFindings(
  locale: string,
  model: InteractionModel,
): readonly Finding[] {
  const intents = model.interactionModel.languageModel?.intents ?? [];
  const names = intents.map(({ name }) => name);
  return REQUIRED.filter((name) => !names.includes(name)).map((name) => ({
    resource: `InteractionModel.${locale}`,
    error: {
      code: 'MISSING_REQUIRED_INTENT',
      message: `The interaction model must have the intent ${name}.`,
    },
  }));
}
