import { type Finding, type InteractionModel } from '../state';

/** What a sample may hold beside slots in braces. */
const ALLOWED = /^[\p{L}\p{M}\p{N}\s{}_|.'’、。ー・-]*$/u;

/** Samples are well written, and no two intents claim the same words. */
export function utteranceFindings(locale: string, model: InteractionModel): readonly Finding[] {
  const { intents = [] } = model.interactionModel.languageModel ?? {};
  const samples = intents.flatMap(({ name = '', samples: own = [], slots = [] }) => {
    const types = Object.fromEntries(slots.map((slot) => [slot.name ?? '', slot.type ?? '']));
    return own.map((sample) => ({ intent: name, sample, words: wordsOf(sample, types) }));
  });
  const wrong = samples
    .filter(({ sample }) => !ALLOWED.test(sample) || sample.trim() === '')
    .map(({ intent, sample }) => ({
      code: 'INVALID_SAMPLE_UTTERANCE',
      message: `Sample utterance "${sample}" of the intent "${intent}" is not valid.`,
    }));
  const byWords = new Map<string, string>();
  const conflicts = samples.flatMap(({ intent, sample, words }) => {
    const first = byWords.get(words);
    if (first === undefined) byWords.set(words, intent);
    if (first === undefined || first === intent) return [];
    const message = `Sample utterance "${sample}" is in the intents "${first}" and "${intent}".`;
    return [{ code: 'CONFLICTING_UTTERANCES', message }];
  });
  return [...wrong, ...conflicts].map((error) => ({
    resource: `InteractionModel.${locale}`,
    error,
  }));
}

/** Two samples are the same when only the names of slots of one type differ, or the writing. */
const wordsOf = (sample: string, types: Readonly<Record<string, string>>): string =>
  sample
    .replace(/\{([^}|]+)[^}]*\}/g, (_all, slot: string) => `{${types[slot] ?? slot}}`)
    .toLowerCase()
    .replace(/[.,?!]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
