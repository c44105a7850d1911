import { intent } from '../support/envelopes';
import { TOKENS } from '../support/tokens';
import { testSkill } from './support/test-skill';

const ID = '0123456789abcdef0123456789abcdef';

async function sayYes(question: unknown) {
  const skill = testSkill();
  const turn = { accessToken: TOKENS.valid, attributes: { rideHailer: question } };
  const response = await skill.invoke(intent('AMAZON.YesIntent', {}, turn));
  return { response, booked: [...skill.rides.booked.keys()] };
}

it('books the ride of an open question with the id of the question as idempotency key', async () => {
  const { booked } = await sayYes({ asks: 'booking', destination: { name: 'home' }, id: ID });
  expect(booked).toEqual([ID]);
});

it.each([
  ['id with a line break', { id: `${ID}\r\nx: y` }],
  ['id in upper case', { id: ID.toUpperCase() }],
  ['short id', { id: ID.slice(1) }],
  ['number as id', { id: 7 }],
  ['missing id', { id: undefined }],
  ['empty destination', { destination: { name: '' } }],
  ['destination of 101 characters', { destination: { name: 'x'.repeat(101) } }],
  ['number as destination', { destination: { name: 7 } }],
  ['unknown question', { asks: 'other' }],
])('ignores a question with %s', async (_, change) => {
  const { response, booked } = await sayYes({
    asks: 'booking',
    destination: { name: 'home' },
    id: ID,
    ...change,
  });
  expect(response).toSay("I didn't catch that");
  expect(booked).toEqual([]);
});
