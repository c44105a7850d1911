import { readIntent } from '../../../simulator/cli/intent-input';
import { UsageError } from '../../../simulator/cli/errors';
import { fixtureSkill } from '../support/fixture-skill';

const model = fixtureSkill().models.get('en-US')!;

it.each([
  ['RideStatusIntent', { name: 'RideStatusIntent', slots: {} }],
  [
    'BookRideIntent destination="the airport"',
    { name: 'BookRideIntent', slots: { destination: { values: ['the airport'] } } },
  ],
  [
    'BookRideIntent destination=home|work@CONFIRMED @state=COMPLETED @confirmation=DENIED',
    {
      name: 'BookRideIntent',
      slots: { destination: { values: ['home', 'work'], confirmationStatus: 'CONFIRMED' } },
      dialogState: 'COMPLETED',
      confirmationStatus: 'DENIED',
    },
  ],
])('readIntent reads %s', (text, input) => {
  expect(readIntent(text, model)).toEqual(input);
});

it.each([
  ['BookRideIntnt', 'The model has no intent "BookRideIntnt": did you mean BookRideIntent?'],
  [
    'BookRideIntent destinaton=home',
    'BookRideIntent has no slot "destinaton": did you mean destination?',
  ],
  ['BookRideIntent size=large', 'BookRideIntent has no slot "size": choose destination.'],
  ['RideStatusIntent size=large', 'RideStatusIntent has no slot "size": it has none.'],
  ['BookRideIntent home', 'is not of the form slot=value'],
  ['BookRideIntent @state=DONE', 'choose STARTED, IN_PROGRESS or COMPLETED'],
])('readIntent rejects %s in one line', (text, sentence) => {
  expect(() => readIntent(text, model)).toThrow(UsageError);
  expect(() => readIntent(text, model)).toThrow(sentence);
  expect(() => readIntent(text, model)).not.toThrow('\n');
});
