import { understand } from '../../simulator/speech/understand';
import { parseInvocation } from '../../simulator/speech/invocation';
import { languageOf } from '../../simulator/speech/normalize';
import { readPublishedSkill } from '../../simulator/published-skill';
import { modelOf, publishedLocales } from '../support/skill-package';

const REQUIRED_BUILT_INS = [
  'AMAZON.CancelIntent',
  'AMAZON.FallbackIntent',
  'AMAZON.HelpIntent',
  'AMAZON.NavigateHomeIntent',
  'AMAZON.NoIntent',
  'AMAZON.StopIntent',
  'AMAZON.YesIntent',
];
const STORE_TEXTS = ['name', 'summary', 'description', 'examplePhrases', 'keywords'];

interface StoreTexts {
  readonly examplePhrases?: readonly string[];
}
const storeTextsIn = (locale: string) =>
  readPublishedSkill().manifest.publishingInformation?.locales?.[locale] as StoreTexts;

/** The parts of a model that no translation changes. */
function structureOf(locale: string) {
  const { intents = [], types = [] } = modelOf(locale).interactionModel.languageModel;
  return {
    intents: intents.map(({ name, slots = [] }) => ({ name, slots })),
    types: types.map(({ name, values = [] }) => ({
      name,
      ids: values.flatMap(({ id }) => (id === undefined ? [] : [id])),
    })),
  };
}

describe.each(publishedLocales)('the locale %s', (locale) => {
  const { intents = [], types = [] } = modelOf(locale).interactionModel.languageModel;
  const language = languageOf(locale);
  const intentOf = (utterance: string) => understand(modelOf(locale), utterance, language)?.name;
  const customIntents = intents.filter(({ name }) => !name.startsWith('AMAZON.'));

  it('has store texts and three example phrases', () => {
    expect(Object.keys(storeTextsIn(locale))).toEqual(expect.arrayContaining(STORE_TEXTS));
    expect(storeTextsIn(locale).examplePhrases).toHaveLength(3);
  });

  it('has the same intents, slots and listed values as the first locale', () => {
    expect(structureOf(locale)).toEqual(structureOf(publishedLocales[0]!));
  });

  it('has the built-in intents that the skill handles', () => {
    const names = intents.map(({ name }) => name);
    expect(REQUIRED_BUILT_INS.filter((name) => !names.includes(name))).toEqual([]);
  });

  it.each(customIntents)('has no sample of $name twice', ({ samples = [] }) => {
    expect(samples.filter((sample, index) => samples.indexOf(sample) !== index)).toEqual([]);
  });

  it.each(customIntents)('understands every sample of $name', ({ name, samples = [] }) => {
    const value = types[0]?.values?.[0]?.name.value ?? '';
    const utterances = samples.map((sample) => sample.replace(/\{\w+\}/g, value));
    expect(utterances.filter((utterance) => intentOf(utterance) !== name)).toEqual([]);
  });

  it('understands its example phrases', () => {
    const phrases = storeTextsIn(locale).examplePhrases ?? [];
    const missed = phrases.filter(
      (phrase) => parseInvocation(modelOf(locale), phrase, language) === undefined,
    );
    expect(missed).toEqual([]);
  });
});
