import { phraseIn, type PhraseName } from '../../../lambda/ride-hailer/words/words';
import { LOADERS, loadWords, wordsFor } from '../../../lambda/ride-hailer/words/words-for';
import { languageOf, normalize } from '../../../simulator/speech/normalize';
import { understand } from '../../../simulator/speech/understand';
import { modelOf, publishedLocales } from '../../support/skill-package';

const MIN_SAMPLES = 10;

/** Phrases in quotation marks of any language: `'no'`, `« non »`, `「いいえ」`. */
const quotedIn = (speech: string): string[] =>
  [...speech.matchAll(/(?:(?<!\p{L})'|[«「])\s?(.+?)\s?(?:'(?!\p{L})|[»」])/gu)].map(
    ([, words]) => words!,
  );

describe.each(publishedLocales)('the locale %s', (locale) => {
  const { intents = [], types = [] } = modelOf(locale).interactionModel.languageModel;
  const intentOf = (utterance: string) =>
    understand(modelOf(locale), utterance, languageOf(locale))?.name;
  const speechOf = (name: PhraseName) => phraseIn(wordsFor(locale), name).speech;
  const customIntents = intents.filter(({ name }) => !name.startsWith('AMAZON.'));

  beforeAll(() => loadWords(locale));

  it('has a loader of its words', () => {
    expect(Object.keys(LOADERS)).toContain(locale);
  });

  it.each(customIntents)('has enough samples for $name', ({ name, samples = [] }) => {
    // There are few ways to answer with a place.
    const minimum = name === 'DestinationIntent' ? 5 : MIN_SAMPLES;
    expect(samples.length).toBeGreaterThanOrEqual(minimum);
  });

  it('understands each listed place as a destination, and lists none twice', () => {
    const places = (types[0]?.values ?? []).flatMap(({ name: { value, synonyms = [] } }) => [
      value,
      ...synonyms,
    ]);
    expect(places.filter((place) => intentOf(place) !== 'DestinationIntent')).toEqual([]);
    expect(places.filter((place, index) => places.indexOf(place) !== index)).toEqual([]);
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
