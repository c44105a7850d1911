import { consentAnswer } from '../../../simulator/voice-forward/consent-answer';
import { spokenDigits } from '../../../simulator/speech/spoken-digits';

describe('the digits of a spoken passcode', () => {
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
    'アレクサ、私のコードは一、二、三、四、五、六です。',
    '私のコードは一二三四五六です',
  ])('are found in: %s', (utterance) => {
    expect(spokenDigits(utterance)).toBe('123456');
  });

  it.each([
    ['oh one double two three zero', '012230'],
    ['double 5 triple zero 1', '550001'],
    ['nought o seven', '007'],
    ['null five', '5'],
    ['twenty thousand', '20000'],
    ['seventeen ninety', '1790'],
    ['double', ''],
    ['I forgot it', ''],
    ['もう一度送って', ''],
    ['私のコードは〇、九、ゼロです', '090'],
    ['', ''],
  ])('of %j are %j', (utterance, digits) => {
    expect(spokenDigits(utterance)).toBe(digits);
  });
});

describe('an answer to the consent question', () => {
  it.each([
    ['I approve', 'approve'],
    ['Alexa, I approve.', 'approve'],
    ['yes', 'approve'],
    ['yes, I approve', 'approve'],
    ['No', 'decline'],
    ["No, I don't approve", 'decline'],
    ["I don't approve", 'decline'],
    ['I do not give permission', 'decline'],
    ['no thanks', 'decline'],
    ['stop', 'stop'],
    ['cancel', 'stop'],
    ['what for?', 'unclear'],
    ['link my account', 'unclear'],
  ])('%j means %s', (utterance, consent) => {
    expect(consentAnswer(utterance, 'en')).toBe(consent);
  });

  it('is understood in other languages', () => {
    expect(consentAnswer('Ja', 'de')).toBe('approve');
    expect(consentAnswer('許可します', 'ja')).toBe('approve');
    expect(consentAnswer('許可しません', 'ja')).toBe('decline');
    expect(consentAnswer('nein', 'de')).toBe('decline');
  });
});
