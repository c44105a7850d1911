import { readdirSync, readFileSync } from 'node:fs';
import { LANGUAGES, loadWords, wordsFor } from '../../lambda/ride-hailer/words/words-for';
import { understand } from '../../simulator/speech/understand';
import { languageOf, normalize } from '../../simulator/speech/normalize';
import { LOCALES } from '../../tools/languages/locales';
import { modelOf, withLocales } from '../../tools/languages/write';
import { fromRoot } from '../../tools/paths';

const MODELS = 'skill-package/interactionModels/custom';
const read = (file: string): unknown => JSON.parse(readFileSync(fromRoot(file), 'utf8'));

/** The order of the fields counts too: what is committed is what `tools/languages` writes. */
const asText = (content: unknown) => JSON.stringify(content, null, 2);

const FEWEST = {
  LinkAccountIntent: 15,
  BookRideIntent: 20,
  RideStatusIntent: 10,
  FareEstimateIntent: 12,
} as const;

describe('the languages of the skill package', () => {
  it('are those that the skill has words for', () => {
    expect(Object.keys(LOCALES).sort()).toEqual(Object.keys(LANGUAGES).sort());
    const files = readdirSync(fromRoot(MODELS)).map((file) => file.replace('.json', ''));
    expect(files.sort()).toEqual(Object.keys(LOCALES).sort());
  });

  it('are in the manifest as they are written here', () => {
    const manifest = read('skill-package/skill.json') as Parameters<typeof withLocales>[0];
    expect(asText(manifest)).toBe(asText(withLocales(manifest, LOCALES)));
  });
});

describe.each(Object.entries(LOCALES))('the language of %s', (locale, language) => {
  const model = modelOf(language) as unknown as Parameters<typeof understand>[0];

  beforeAll(() => loadWords(locale));

  it('is in the interaction model as it is written here', () => {
    expect(asText(read(`${MODELS}/${locale}.json`))).toBe(asText(modelOf(language)));
  });

  it.each(Object.entries(FEWEST))('has samples enough for %s: at least %i', (intent, fewest) => {
    const samples = language.samples[intent as keyof typeof FEWEST];
    expect(samples.length).toBeGreaterThanOrEqual(fewest);
    expect(new Set(samples).size).toBe(samples.length);
  });

  it('takes a bare destination, however it is listed, for a ride', () => {
    const words = language.destinations.flatMap(({ value, synonyms }) => [value, ...synonyms]);
    const heard = words.map((said) => [said, understand(model, said, languageOf(locale)).name]);
    expect(heard).toEqual(words.map((said) => [said, 'BookRideIntent']));
  });

  it('lists no destination twice', () => {
    const words = language.destinations.flatMap(({ value, synonyms }) => [value, ...synonyms]);
    expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
  });

  it('understands what the skill suggests to say', () => {
    const { help, fallback } = wordsFor(locale);
    const suggested = [help, fallback].flatMap(({ speech }) =>
      [...speech.matchAll(/(?:(?<!\p{L})'|[«「])(.+?)(?:'(?!\p{L})|[»」])/gu)].map(
        ([, words]) => words!,
      ),
    );
    expect(suggested.length).toBeGreaterThanOrEqual(3);
    const intents = suggested.map(
      (words) => understand(model, normalize(words), languageOf(locale)).name,
    );
    expect(intents).toEqual(['LinkAccountIntent', 'BookRideIntent', 'FareEstimateIntent']);
  });
});
