import { readdirSync } from 'node:fs';
import en from '../../lambda/ride-hailer/words/en.json';
import { LOADERS } from '../../lambda/ride-hailer/words/words-for';
import { phraseIn, type PhraseName, type Words } from '../../lambda/ride-hailer/words/words';
import { spokenMinutes } from '../../lambda/ride-hailer/spoken';
import { fromRoot } from '../../tools/paths';
import { ssmlProblem } from '../../simulator/alexa/response/speech';

const WITH_APP_CARD = /^(appCard|declined|notAnswered|require\w+|failed|invalidToken|linkInApp)/;
const NAMES = Object.keys(en.phrases) as PhraseName[];
const VALUES = {
  destination: 'the main station',
  price: '23.50 US dollars',
  givenName: 'Annie',
};

/** Each phrase twice: with several minutes and with one minute. */
const phrasesOf = (words: Words) =>
  [4, 1].flatMap((count) => {
    const values = { ...VALUES, minutes: spokenMinutes(words, count) };
    return NAMES.map((name) => [name, phraseIn(words, name, values)] as const);
  });

/** Suggested answers, in the quotation marks of any language. */
const QUOTED =
  /(?<!\p{L})'[^']*(?:'\p{L}[^']*)*'(?!\p{L})|‘[^’]*’|"[^"]*"|„[^“]*“|“[^”]*”|«[^»]*»|「[^」]*」/gu;
const unquoted = (text: string) => text.replace(QUOTED, '“”');
const questions = (text: string) => unquoted(text).match(/[?？]/g) ?? [];
/** Only a sentence with suggested answers may follow the question. */
const endsWithQuestion = (text: string) => /[?？]\s*([^?？]*“”[^?？]*)?$/.test(unquoted(text));

describe.each(Object.entries(LOADERS))('%s', (_, load) => {
  let words: Words;
  let phrases: ReturnType<typeof phrasesOf>;
  beforeAll(async () => {
    words = await load();
    phrases = phrasesOf(words);
  });

  it('asks one question, at the end, in each phrase with a reprompt', () => {
    const asking = phrases.filter(([, { reprompt }]) => reprompt !== undefined);
    const wrong = asking.filter(
      ([, { speech }]) => questions(speech).length !== 1 || !endsWithQuestion(speech),
    );
    expect(wrong.map(([name, { speech }]) => `${name}: ${speech}`)).toEqual([]);
    expect(asking.length).toBeGreaterThan(20);
  });

  it('asks nothing in phrases that end the session', () => {
    const closing = phrases.filter(([, { reprompt }]) => reprompt === undefined);
    const wrong = closing.filter(([, { speech }]) => /[?？]/.test(speech));
    expect(wrong.map(([name, { speech }]) => `${name}: ${speech}`)).toEqual([]);
  });

  it('names the Alexa app in each phrase with the app card', () => {
    const withAppCard = phrases.filter(([name]) => WITH_APP_CARD.test(name));
    const { onTheCard } = words.parts;
    expect(onTheCard).toMatch(/Alexa|アレクサ/);
    expect(withAppCard.filter(([, { speech }]) => !speech.includes(onTheCard))).toEqual([]);
    expect(new Set(withAppCard.map(([name]) => name)).size).toBe(11);
  });

  it('has no long phrase, and none that apologizes twice', () => {
    const SORRY =
      /sorry|tut mir leid|désolé|lo siento|perdona|mi dispiace|desculp|申し訳|すみません/gi;
    for (const [, { speech, reprompt = '' }] of phrases) {
      expect((speech.match(SORRY) ?? []).length).toBeLessThan(2);
      expect(speech.length).toBeLessThan(360);
      expect(reprompt.length).toBeLessThan(200);
    }
  });

  it('does not mention linking in the help for a linked customer', () => {
    // The help's only suggestion is to link, so a quotation mark counts as a mention of linking, but the
    // apostrophe of the Italian "dov'è" does not.
    const LINKING = /link|verkn|verbind|associe|connect|vincul|conect|colleg|リンク|連携|'|«|「/i;
    expect(phraseIn(words, 'help').speech).toMatch(LINKING);
    expect(phraseIn(words, 'helpLinked').speech.replace("dov'è", '')).not.toMatch(LINKING);
  });

  it('is well-formed SSML', () => {
    const texts = phrases.flatMap(([, { speech, reprompt = '' }]) => [speech, reprompt]);
    const problems = texts.flatMap((text) => ssmlProblem(`<speak>${text}</speak>`) ?? []);
    expect(problems).toEqual([]);
  });

  it('has the same phrases and parts as English, and a value for every name in braces', () => {
    expect(Object.keys(words.phrases).sort()).toEqual([...NAMES].sort());
    expect(Object.keys(words.parts).sort()).toEqual(Object.keys(en.parts).sort());
    const unfilled = phrases.filter(([, { speech, reprompt = '' }]) =>
      /[{}]/.test(speech + reprompt),
    );
    expect(unfilled).toEqual([]);
  });

  it('has no phrase in the words of English, unless it is English', () => {
    const isEnglish = words === en;
    const identical = phrases.filter(([name, { speech }]) =>
      phrasesOf(en).some(([other, english]) => other === name && english.speech === speech),
    );
    expect(identical).toHaveLength(isEnglish ? phrases.length : 0);
  });
});

it.each(['de', 'es', 'fr', 'it', 'ja', 'pt'])(
  'the bundle has the words of %s in a file of their own',
  (language) => {
    const chunks = readdirSync(fromRoot('dist', 'skill')).filter((file) =>
      new RegExp(`^${language}-\\w+\\.mjs$`).test(file),
    );
    expect(chunks).toHaveLength(1);
  },
);
