import { isRecord } from '../lib/json';

/**
 * Intents that Alexa's models can send and no model of the project has, as in `RefundIntent (en-US)`:
 * the skill's code, which every stage on Alexa calls, does not expect them.
 *
 * @param onAlexa content of `interactionModel`, by locale
 * @param inProject the same of the project
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
  const language = isRecord(model) ? model['languageModel'] : undefined;
  const intents = isRecord(language) ? language['intents'] : undefined;
  if (!Array.isArray(intents)) return [];
  return intents.flatMap((intent: unknown) =>
    isRecord(intent) && typeof intent['name'] === 'string' ? [intent['name']] : [],
  );
}
