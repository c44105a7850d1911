import { phraseIn, type PhraseName } from '../../lambda/ride-hailer/words/words';
import { LANGUAGES, loadWords, wordsFor } from '../../lambda/ride-hailer/words/words-for';
import { understand } from '../../simulator/speech/understand';
import { parseInvocation } from '../../simulator/speech/invocation';
import { languageOf, normalize } from '../../simulator/speech/normalize';
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
const FEWEST_SAMPLES = 10;
const STORE_TEXTS = ['name', 'summary', 'description', 'examplePhrases', 'keywords'];

interface StoreTexts {
  readonly examplePhrases?: readonly string[];
}
const storeTextsIn = (locale: string) =>
  readPublishedSkill().manifest.publishingInformation?.locales?.[locale] as StoreTexts;

/** Everything but the words: intents with their slots, slot types, ids of listed values. */
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

/** Phrases in quotation marks of any language: `'no'`, `« non »`, `「いいえ」`. */
const quotedIn = (speech: string): string[] =>
  [...speech.matchAll(/(?:(?<!\p{L})'|[«「])\s?(.+?)\s?(?:'(?!\p{L})|[»」])/gu)].map(
    ([, words]) => words!,
  );

describe.each(publishedLocales)('the locale %s', (locale) => {
  const { intents = [], types = [] } = modelOf(locale).interactionModel.languageModel;
  const language = languageOf(locale);
  const intentOf = (utterance: string) => understand(modelOf(locale), utterance, language)?.name;
  const speechOf = (name: PhraseName) => phraseIn(wordsFor(locale), name).speech;
  const customIntents = intents.filter(({ name }) => !name.startsWith('AMAZON.'));

  beforeAll(() => loadWords(locale));

  it('has words that the skill says', () => {
    expect(Object.keys(LANGUAGES)).toContain(locale);
  });

  it('has store texts and three example phrases', () => {
    expect(Object.keys(storeTextsIn(locale))).toEqual(expect.arrayContaining(STORE_TEXTS));
    expect(storeTextsIn(locale).examplePhrases).toHaveLength(3);
  });

  it('has the same intents, slots and listed places as the first locale', () => {
    expect(structureOf(locale)).toEqual(structureOf(publishedLocales[0]!));
  });

  it('has the built-in intents that the skill handles', () => {
    const names = intents.map(({ name }) => name);
    expect(REQUIRED_BUILT_INS.filter((name) => !names.includes(name))).toEqual([]);
  });

  it.each(customIntents)(
    'has enough samples for $name, and none twice',
    ({ name, samples = [] }) => {
      // An answer that is a place alone needs few forms.
      const fewest = name === 'DestinationIntent' ? 5 : FEWEST_SAMPLES;
      expect(samples.length).toBeGreaterThanOrEqual(fewest);
      expect(samples.filter((sample, at) => samples.indexOf(sample) !== at)).toEqual([]);
    },
  );

  it.each(customIntents)('understands every sample of $name', ({ name, samples = [] }) => {
    const place = types[0]?.values?.[0]?.name.value ?? '';
    const utterances = samples.map((sample) => sample.replace(/\{\w+\}/g, place));
    expect(utterances.filter((utterance) => intentOf(utterance) !== name)).toEqual([]);
  });

  it('takes each listed place that is said alone as a destination, and lists none twice', () => {
    const places = (types[0]?.values ?? []).flatMap(({ name: { value, synonyms = [] } }) => [
      value,
      ...synonyms,
    ]);
    expect(places.filter((place) => intentOf(place) !== 'DestinationIntent')).toEqual([]);
    expect(places.filter((place, at) => places.indexOf(place) !== at)).toEqual([]);
  });

  it('understands its example phrases', () => {
    const phrases = storeTextsIn(locale).examplePhrases ?? [];
    const missed = phrases.filter(
      (phrase) => parseInvocation(modelOf(locale), phrase, language) === undefined,
    );
    expect(missed).toEqual([]);
  });

  it('understands the answers that the offer suggests', () => {
    const suggested = quotedIn(speechOf('offerAtLaunch'));
    expect(suggested.map((words) => intentOf(normalize(words)))).toEqual([
      'LinkAccountIntent',
      'AMAZON.NoIntent',
    ]);
  });

  it('understands the requests that help and fallback suggest', () => {
    const suggested = [speechOf('help'), speechOf('fallback')].flatMap(quotedIn);
    expect(suggested.map((words) => intentOf(normalize(words)))).toEqual([
      'LinkAccountIntent',
      'BookRideIntent',
      'FareEstimateIntent',
    ]);
  });
});
