import { conversation } from '../support/conversation';
import { TOKENS } from '../support/tokens';
import { testSkill } from './support/test-skill';

const UNCLEAR = 'AMAZON.FallbackIntent';
const HELP = 'AMAZON.HelpIntent';

const confirming = async (skill = testSkill()) => {
  const talk = conversation(skill, { accessToken: TOKENS.valid });
  await talk.say('BookRideIntent', { destination: 'Tom & Jerry' });
  return { skill, talk };
};

it.each([[UNCLEAR], [HELP], [HELP, HELP], [UNCLEAR, HELP, UNCLEAR]])(
  'keeps the ride that is being confirmed through %s, %s, %s',
  async (...intents) => {
    const { skill, talk } = await confirming();
    for (const intent of intents) {
      const answer = await talk.say(intent);
      expect(answer).toSay("Your ride to Tom &amp; Jerry isn't booked yet. Shall I book it?");
      expect(answer).toAsk();
    }
    expect(await talk.yes()).toSay('is booked');
    expect(skill.rides.bookingRequests).toMatchObject([
      { request: { destination: 'Tom & Jerry' } },
    ]);
  },
);

it('drops the ride, and says so, after two answers in a row that were not understood', async () => {
  const { skill, talk } = await confirming();
  await talk.say(UNCLEAR);
  const letGo = await talk.say(UNCLEAR);
  expect(letGo).toSay("so I won't book it");
  expect(letGo).toAsk();
  await talk.yes();
  expect(skill.rides.bookingRequests).toEqual([]);
});

it('accepts "no" after such an answer', async () => {
  const { skill, talk } = await confirming();
  await talk.say(UNCLEAR);
  expect(await talk.no()).toSay("Okay, I won't book it.");
  await talk.yes();
  expect(skill.rides.bookingRequests).toEqual([]);
});

it('books once, however often the "yes" is delivered', async () => {
  const { skill, talk } = await confirming();
  await talk.say(UNCLEAR);
  const { turn } = talk;
  await talk.yes();
  talk.turn = turn;
  await talk.yes();
  expect(skill.rides.booked.size).toBe(1);
});

it('explains linking in the help for customers who are not linked, and for no other', async () => {
  const skill = testSkill();
  expect(await conversation(skill).say(HELP)).toSay("say 'Link my account'");
  const linked = await conversation(skill, { accessToken: TOKENS.valid }).say(HELP);
  expect(linked).toSay('I can book a ride');
  expect(linked).not.toSay(/link|connect/i);
});
