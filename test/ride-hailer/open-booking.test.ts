import { conversation } from '../support/conversation';
import { TOKENS } from '../support/tokens';
import { testSkill } from './support/test-skill';

const UNCLEAR = 'AMAZON.FallbackIntent';
const HELP = 'AMAZON.HelpIntent';

const asked = async (skill = testSkill()) => {
  const talk = conversation(skill, { accessToken: TOKENS.valid });
  await talk.say('BookRideIntent', { destination: 'Tom & Jerry' });
  return { skill, talk };
};

it.each([[UNCLEAR], [HELP], [HELP, HELP], [UNCLEAR, HELP, UNCLEAR]])(
  'keeps the ride that waits for its "yes" through %s, %s, %s',
  async (...intents) => {
    const { skill, talk } = await asked();
    for (const intent of intents) {
      const answer = await talk.say(intent);
      expect(answer).toSay("Your ride to Tom &amp; Jerry isn't booked yet. Shall I book it?");
      expect(answer).toAsk();
    }
    expect(await talk.yes()).toSay('is booked');
    expect(skill.rides.asked).toMatchObject([{ request: { destination: 'Tom & Jerry' } }]);
  },
);

it('lets the ride go, and says so, where two answers in a row were not understood', async () => {
  const { skill, talk } = await asked();
  await talk.say(UNCLEAR);
  const letGo = await talk.say(UNCLEAR);
  expect(letGo).toSay("so I won't book it");
  expect(letGo).toAsk();
  await talk.yes();
  expect(skill.rides.asked).toEqual([]);
});

it('takes "no" after it, too', async () => {
  const { skill, talk } = await asked();
  await talk.say(UNCLEAR);
  expect(await talk.no()).toSay("Okay, I won't book it.");
  await talk.yes();
  expect(skill.rides.asked).toEqual([]);
});

it('books once, however often the "yes" is delivered', async () => {
  const { skill, talk } = await asked();
  await talk.say(UNCLEAR);
  const { turn } = talk;
  await talk.yes();
  talk.turn = turn;
  await talk.yes();
  expect(skill.rides.booked.size).toBe(1);
});

it('tells how to link in the help for a customer who is not linked, and no other', async () => {
  const skill = testSkill();
  expect(await conversation(skill).say(HELP)).toSay("say 'Link my account'");
  const linked = await conversation(skill, { accessToken: TOKENS.valid }).say(HELP);
  expect(linked).toSay('I can book a ride');
  expect(linked).not.toSay(/link|connect/i);
});
