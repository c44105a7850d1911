import { consentIn } from '../../../simulator/voice-forward/consent-answer';
import { spokenDigits } from '../../../simulator/speech/spoken-digits';

describe('a passcode as it is said', () => {
  it.each([
    'my code is 1 2 3 4 5 6',
    'Alexa, my code is 1-2-3-4-5-6.',
    'My code is 123456',
    'my code is 123 456',
    'my code is one two three four five six',
    'it’s twelve thirty-four fifty-six',
    'the code is one twenty three four fifty six',
    'my code is one hundred twenty three four hundred and fifty six',
    'one hundred and twenty three thousand four hundred and fifty six',
    'my code is １２３４５６',
  ])('is heard: %s', (utterance) => {
    expect(spokenDigits(utterance)).toBe('123456');
  });

  it.each([
    ['oh one double two three zero', '012230'],
    ['double 5 triple zero 1', '550001'],
    ['nought o seven', '007'],
    ['twenty thousand', '20000'],
    ['seventeen ninety', '1790'],
    ['double', ''],
    ['I forgot it', ''],
    ['', ''],
  ])('%s: %s', (utterance, digits) => {
    expect(spokenDigits(utterance)).toBe(digits);
  });
});

describe('an answer to the consent question', () => {
  it.each([
    ['I approve', 'approves'],
    ['Alexa, I approve.', 'approves'],
    ['yes', 'approves'],
    ['yes, I approve', 'approves'],
    ['No', 'declines'],
    ["No, I don't approve", 'declines'],
    ["I don't approve", 'declines'],
    ['I do not give permission', 'declines'],
    ['no thanks', 'declines'],
    ['stop', 'stops'],
    ['cancel', 'stops'],
    ['what for?', 'unclear'],
    ['link my account', 'unclear'],
  ])('%s: %s', (utterance, consent) => {
    expect(consentIn(utterance, 'en')).toBe(consent);
  });

  it('is understood in other languages as their yes and no', () => {
    expect(consentIn('Ja', 'de')).toBe('approves');
    expect(consentIn('nein', 'de')).toBe('declines');
  });
});
