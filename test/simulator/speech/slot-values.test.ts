import { type InteractionModel } from '../../../simulator/speech/interaction-model';
import { understand } from '../../../simulator/speech/understand';

/** Monday, 30 November 2026, 10:00 UTC. */
const NOW = Date.UTC(2026, 10, 30, 10);

const MODEL: InteractionModel = {
  interactionModel: {
    languageModel: {
      invocationName: 'sample skill',
      intents: [
        intent('Count', 'AMAZON.NUMBER', 'count to {value}'),
        intent('Pin', 'AMAZON.FOUR_DIGIT_NUMBER', 'my pin is {value}'),
        intent('Day', 'AMAZON.DATE', 'what happens {value}'),
        intent('Alarm', 'AMAZON.TIME', 'wake me at {value}'),
        intent('Timer', 'AMAZON.DURATION', 'set a timer for {value}'),
        intent('Result', 'AMAZON.Ordinal', 'show the {value} result'),
        intent('Search', 'AMAZON.SearchQuery', 'search for {value}'),
        intent('Pet', 'PET', 'i have a {value}', '{value}'),
        {
          name: 'Pizza',
          samples: ['a pizza with {value}'],
          slots: [{ name: 'value', type: 'TOPPING', multipleValues: { enabled: true } }],
        },
        { name: 'AMAZON.RepeatIntent' },
        { name: 'AMAZON.StopIntent' },
      ],
      types: [
        { name: 'PET', values: [{ id: 'CAT', name: { value: 'cat', synonyms: ['kitten'] } }] },
        {
          name: 'TOPPING',
          values: ['extra cheese', 'ham', 'olives'].map((value) => ({
            name: { value, synonyms: [] },
          })),
        },
      ],
    },
  },
};

function intent(name: string, type: string, ...samples: string[]) {
  return { name, samples, slots: [{ name: 'value', type }] };
}

const slotOf = (utterance: string) => understand(MODEL, utterance, 'en', NOW)?.slots?.['value'];

describe('a slot of a built-in type', () => {
  it.each([
    ['count to twenty five', '25'],
    ['count to 7', '7'],
    ['count to one two three', '123'],
    ['my pin is forty two', '0042'],
    ['my pin is one two three four', '1234'],
    ['my pin is nineteen eighty four', '1984'],
    ['what happens tomorrow', '2026-12-01'],
    ['what happens next week', '2026-W50'],
    ['what happens this weekend', '2026-W49-WE'],
    ['wake me at half past ten', '10:30'],
    ['wake me at 3 pm', '15:00'],
    ['set a timer for two hours', 'PT2H'],
    ['set a timer for two and a half hours', 'PT2H30M'],
    ['show the third result', '3'],
    [
      'search for blue suede shoes and a very long guitar solo',
      'blue suede shoes and a very long guitar solo',
    ],
  ])('has the value that Alexa sends: %s', (utterance, value) => {
    expect(slotOf(utterance)).toMatchObject({ value, slotValue: { type: 'Simple', value } });
  });

  it('rejects a value that is not of its type, so that the intent does not match', () => {
    expect(understand(MODEL, 'count to the moon', 'en', NOW)?.name).not.toBe('Count');
  });
});

describe('a slot of a custom type', () => {
  it('resolves a listed value, and reports no match for another one', () => {
    expect(slotOf('i have a kitten')).toMatchObject({
      resolutions: {
        resolutionsPerAuthority: [
          { status: { code: 'ER_SUCCESS_MATCH' }, values: [{ value: { name: 'cat', id: 'CAT' } }] },
        ],
      },
    });
    expect(slotOf('i have a green parrot')).toMatchObject({
      value: 'green parrot',
      resolutions: { resolutionsPerAuthority: [{ status: { code: 'ER_SUCCESS_NO_MATCH' } }] },
    });
  });

  it('accepts a short unlisted value that is said alone, but no question', () => {
    expect(slotOf('parrot')).toMatchObject({ value: 'parrot' });
    expect(understand(MODEL, 'what is the weather', 'en', NOW)).toBeUndefined();
  });

  it('collects several values as a list', () => {
    const slot = slotOf('a pizza with extra cheese ham and olives');
    expect(slot).not.toHaveProperty('value');
    expect(slot?.slotValue).toMatchObject({
      type: 'List',
      values: [{ value: 'extra cheese' }, { value: 'ham' }, { value: 'olives' }],
    });
  });
});

it.each([
  ['Say that again', 'AMAZON.RepeatIntent'],
  ['stop', 'AMAZON.StopIntent'],
])('understand finds a built-in intent of the model: %s', (utterance, name) => {
  expect(understand(MODEL, utterance, 'en', NOW)?.name).toBe(name);
});
