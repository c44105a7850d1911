import { isJsonObject } from '../skill-source/read-json';

/**
 * Intents on Alexa that no model of the project has, as in `RefundIntent (en-US)`: the deployed function may
 * have no handler for them. Both parameters hold the content of `interactionModel`, by locale.
 */
export function unhandledIntents(
  onAlexa: Readonly<Record<string, unknown>>,
  inProject: Readonly<Record<string, unknown>>,
): string[] {
  const known = new Set(Object.values(inProject).flatMap(intentNames));
  return Object.entries(onAlexa).flatMap(([locale, model]) =>
    intentNames(model)
      .filter((name) => !known.has(name))
      .map((name) => `${name} (${locale})`),
  );
}

function intentNames(model: unknown): string[] {
  const language = isJsonObject(model) ? model['languageModel'] : undefined;
  const intents = isJsonObject(language) ? language['intents'] : undefined;
  if (!Array.isArray(intents)) return [];
  return intents.flatMap((intent: unknown) =>
    isJsonObject(intent) && typeof intent['name'] === 'string' ? [intent['name']] : [],
  );
}
