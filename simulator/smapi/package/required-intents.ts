import { type Finding, type InteractionModel } from '../state';
import { modelResource, packageError, packageWarning } from './finding';

const REQUIRED_TO_BUILD = ['AMAZON.CancelIntent', 'AMAZON.HelpIntent', 'AMAZON.StopIntent'];
const REQUIRED_TO_CERTIFY = ['AMAZON.NavigateHomeIntent'];
const CODE = 'MISSING_REQUIRED_INTENT';

export function requiredIntentFindings(
  locale: string,
  model: InteractionModel,
): readonly Finding[] {
  const intents = model.interactionModel.languageModel?.intents ?? [];
  const names = intents.map(({ name }) => name);
  const isMissing = (name: string) => !names.includes(name);
  return [
    ...REQUIRED_TO_BUILD.filter(isMissing).map((name) =>
      packageError(modelResource(locale), CODE, messageFor(name)),
    ),
    ...REQUIRED_TO_CERTIFY.filter(isMissing).map((name) =>
      packageWarning(modelResource(locale), CODE, messageFor(name)),
    ),
  ];
}

const messageFor = (name: string): string => `The interaction model must have the intent ${name}.`;
