import { parseInvocation } from '../../../simulator/speech/invocation';
import { understand } from '../../../simulator/speech/understand';
import { languageOf } from '../../../simulator/speech/normalize';
import { scenarioPhrasesOf } from '../../../simulator/scenarios/phrases';
import {
  consentAnswer,
  requestsNewPasscode,
} from '../../../simulator/voice-forward/consent-answer';
import { spokenDigits } from '../../../simulator/speech/spoken-digits';
import { modelOf, publishedLocales } from '../../support/skill-package';

describe.each(publishedLocales)('a customer who speaks %s', (locale) => {
  const model = modelOf(locale);
  const language = languageOf(locale);
  const phrases = scenarioPhrasesOf(locale);

  it.each([
    ['ride', 'BookRideIntent'],
    ['link', 'LinkAccountIntent'],
    ['airport', 'DestinationIntent'],
    ['yes', 'AMAZON.YesIntent'],
    ['no', 'AMAZON.NoIntent'],
    ['stop', 'AMAZON.StopIntent'],
  ] as const)('is understood by the skill: %s', (phrase, intent) => {
    expect(understand(model, phrases[phrase], language)?.name).toBe(intent);
  });

  it('opens the skill, without and with a request', () => {
    expect(parseInvocation(model, phrases.open, language)).toEqual({ launch: true });
    expect(parseInvocation(model, phrases.openForRide, language)).toMatchObject({
      intent: { name: 'BookRideIntent', slots: { destination: { source: 'USER' } } },
    });
  });

  it("is understood by Amazon's skill", () => {
    expect(consentAnswer(phrases.approve, language)).toBe('approve');
    expect(consentAnswer('I approve', language)).toBe('approve');
    expect(consentAnswer(phrases.no, language)).toBe('decline');
    expect(consentAnswer(phrases.stop, language)).toBe('stop');
    expect(consentAnswer(phrases.airport, language)).toBe('unclear');
    expect(spokenDigits(phrases.code.replace('{code}', '123456'))).toBe('123456');
  });
});

it.each([
  ['de', 'Ich stimme nicht zu', 'Schick mir einen neuen Code'],
  ['fr', "Je n'accepte pas", 'Envoie un nouveau code'],
  ['es', 'No acepto', 'Envíame otro código'],
  ['it', 'Non accetto', 'Mandami un nuovo codice'],
  ['pt', 'Não aprovo', 'Manda outro código'],
  ['ja', '同意しません', '新しいコードを送って'],
])(
  'Amazon’s skill understands a "no" and a request for a new code in %s',
  (language, refusal, again) => {
    expect(consentAnswer(refusal, language)).toBe('decline');
    expect(requestsNewPasscode(again, language)).toBe(true);
    expect(requestsNewPasscode(refusal, language)).toBe(false);
  },
);
