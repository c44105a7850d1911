import { type Finding, type InteractionModel } from '../state';
import { modelResource, packageError, packageWarning } from './finding';

const VALID_TEXT = /^[\p{L}\p{M}\p{N}\s{}_|.'’、。ー・-]*$/u;

interface Sample {
  readonly intent: string;
  readonly text: string;
  /** Equal for samples that Alexa cannot tell apart. */
  readonly pattern: string;
}

/** A sample in two intents is only a warning: Alexa builds the model. */
export function utteranceFindings(locale: string, model: InteractionModel): readonly Finding[] {
  const { intents = [] } = model.interactionModel.languageModel ?? {};
  const samples = intents.flatMap(({ name = '', samples: texts = [], slots = [] }) => {
    const types = Object.fromEntries(slots.map((slot) => [slot.name ?? '', slot.type ?? '']));
    return texts.map((text): Sample => ({ intent: name, text, pattern: patternOf(text, types) }));
  });
  const invalid = samples
    .filter(({ text }) => !VALID_TEXT.test(text) || text.trim() === '')
    .map(({ intent, text }) => {
      const message = `Sample utterance "${text}" of the intent "${intent}" is not valid.`;
      return packageError(modelResource(locale), 'INVALID_SAMPLE_UTTERANCE', message);
    });
  return [...invalid, ...conflicts(locale, samples)];
}

function conflicts(locale: string, samples: readonly Sample[]): readonly Finding[] {
  const intentByPattern = new Map<string, string>();
  return samples.flatMap(({ intent, text, pattern }) => {
    const firstIntent = intentByPattern.get(pattern);
    if (firstIntent === undefined) intentByPattern.set(pattern, intent);
    if (firstIntent === undefined || firstIntent === intent) return [];
    const message = `Sample utterance "${text}" is in the intents "${firstIntent}" and "${intent}".`;
    return [packageWarning(modelResource(locale), 'CONFLICTING_UTTERANCES', message)];
  });
}

const patternOf = (sample: string, types: Readonly<Record<string, string>>): string =>
  sample
    .replace(/\{([^}|]+)[^}]*\}/g, (_all, slot: string) => `{${types[slot] ?? slot}}`)
    .toLowerCase()
    .replace(/[.,?!]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
