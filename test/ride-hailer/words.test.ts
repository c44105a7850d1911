import { readdirSync } from 'node:fs';
import type { Phrase } from '../../lambda/linking';
import { LANGUAGES } from '../../lambda/ride-hailer/words/words-for';
import { en } from '../../lambda/ride-hailer/words/en';
import type { RideHailerWords } from '../../lambda/ride-hailer/words/words';
import { fromRoot } from '../../tools/paths';
import { isSpeakable } from '../support/ssml';

const REQUIREMENTS = ['phoneNumber', 'voiceProfile', 'accountOwner', undefined] as const;
const WITH_THE_CARD =
  /^(appCard|declined|notAnswered|requirementsNotMet|failed|invalidToken|linkInApp)/;
const PLACE = 'the main station';

type Said = [name: string, phrase: Phrase];

/** Every phrase of one language, with examples of its arguments. */
function allOf(words: RideHailerWords): Said[] {
  const plain = Object.entries(words).filter(
    (entry): entry is Said => typeof entry[1] === 'object' && 'speech' in (entry[1] as object),
  );
  return [
    ...plain,
    ['confirmBooking', words.confirmBooking(PLACE)],
    ['bookingReprompt', words.bookingReprompt(PLACE)],
    ['bookingHelp', words.bookingHelp(PLACE)],
    ['booked', words.booked(PLACE, words.minutes(4))],
    ['booked in one minute', words.booked(PLACE, words.minutes(1))],
    ['bookedInDemonstration', words.bookedInDemonstration(PLACE)],
    ['rideOnItsWay', words.rideOnItsWay(PLACE, words.minutes(4))],
    ['fare', words.fare(PLACE, '23.50 US dollars')],
    ['fareThenBook', words.fareThenBook(PLACE, '23.50 US dollars')],
    ...REQUIREMENTS.map((one): Said => [
      `requirementsNotMet ${one}`,
      words.requirementsNotMet(one),
    ]),
  ];
}

const fragments = (words: RideHailerWords) => [
  words.demonstrationFare,
  words.fareStatement(PLACE, '23.50 US dollars'),
  words.linkedBeforeResuming('Annie'),
  words.linkedBeforeResuming(undefined),
];

/** Suggested answers, in the quotation marks of any language. */
const QUOTED =
  /(?<!\p{L})'[^']*(?:'\p{L}[^']*)*'(?!\p{L})|‘[^’]*’|"[^"]*"|„[^“]*“|“[^”]*”|«[^»]*»|「[^」]*」/gu;
const unquoted = (text: string) => text.replace(QUOTED, '“”');
const questions = (text: string) => unquoted(text).match(/[?？]/g) ?? [];
/** A question ends the phrase, or is followed by nothing but how it can be answered. */
const endsWithQuestion = (text: string) => /[?？]\s*([^?？]*“”[^?？]*)?$/.test(unquoted(text));

describe.each(Object.entries(LANGUAGES))('%s', (_, language) => {
  let words: RideHailerWords;
  let phrases: Said[];
  beforeAll(async () => {
    words = await language();
    phrases = allOf(words);
  });

  it('asks one question, at the end, wherever there is a reprompt', () => {
    const asking = phrases.filter(([, { reprompt }]) => reprompt !== undefined);
    const wrong = asking.filter(
      ([, { speech }]) => questions(speech).length !== 1 || !endsWithQuestion(speech),
    );
    expect(wrong.map(([name, { speech }]) => `${name}: ${speech}`)).toEqual([]);
    expect(asking.length).toBeGreaterThan(20);
  });

  it('asks nothing where the session ends', () => {
    const leaving = phrases.filter(([, { reprompt }]) => reprompt === undefined);
    const wrong = leaving.filter(([, { speech }]) => /[?？]/.test(speech));
    expect(wrong.map(([name, { speech }]) => `${name}: ${speech}`)).toEqual([]);
  });

  it('names the Alexa app wherever the card is sent', () => {
    const cards = phrases.filter(([name]) => WITH_THE_CARD.test(name));
    expect(cards.filter(([, { speech }]) => !/Alexa|アレクサ/.test(speech))).toEqual([]);
    expect(cards).toHaveLength(11);
  });

  it('apologizes at most once, in short phrases', () => {
    const SORRY =
      /sorry|tut mir leid|désolé|lo siento|perdona|mi dispiace|desculp|申し訳|すみません/gi;
    for (const [, { speech, reprompt = '' }] of phrases) {
      expect((speech.match(SORRY) ?? []).length).toBeLessThan(2);
      expect(speech.length).toBeLessThan(360);
      expect(reprompt.length).toBeLessThan(200);
    }
  });

  it('says nothing of linking in the help for a linked customer', () => {
    const LINKING = /link|verkn|verbind|associe|connect|vincul|conect|colleg|リンク|連携|'|«|「/i;
    expect(words.help.speech).toMatch(LINKING);
    expect(words.helpLinked.speech.replace("dov'è", '')).not.toMatch(LINKING);
  });

  it('is well-formed SSML', () => {
    const texts = phrases.flatMap(([, { speech, reprompt = '' }]) => [speech, reprompt]);
    const wrong = [...texts, ...fragments(words)].filter(
      (text) => !isSpeakable(`<speak>${text}</speak>`),
    );
    expect(wrong).toEqual([]);
  });

  it('says every phrase in its own language', () => {
    const isEnglish = words === en;
    const same = phrases.filter(([name, { speech }]) =>
      allOf(en).some(([other, english]) => other === name && english.speech === speech),
    );
    expect(same).toHaveLength(isEnglish ? phrases.length : 0);
  });
});

it.each(['de', 'es', 'fr', 'it', 'ja', 'pt'])(
  'loads the words of %s only when needed',
  (language) => {
    const chunks = readdirSync(fromRoot('dist', 'skill')).filter((file) =>
      new RegExp(`^${language}-\\w+\\.mjs$`).test(file),
    );
    expect(chunks).toHaveLength(1);
  },
);
