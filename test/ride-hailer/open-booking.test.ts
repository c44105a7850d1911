import { beginTalk, LINKED } from './support/test-skill';

const FALLBACK = 'AMAZON.FallbackIntent';
const HELP = 'AMAZON.HelpIntent';

const beginBooking = async () => {
  const { skill, talk } = beginTalk(LINKED);
  await talk.say('BookRideIntent', { destination: 'Tom & Jerry' });
  return { skill, talk };
};

it.each([[[FALLBACK]], [[HELP]], [[HELP, HELP]], [[FALLBACK, HELP, FALLBACK]]])(
  'asks to confirm the ride again after %j',
  async (intents) => {
    const { skill, talk } = await beginBooking();
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
  const { skill, talk } = await beginBooking();
  await talk.say(FALLBACK);
  const answer = await talk.say(FALLBACK);
  expect(answer).toSay("so I won't book it");
  expect(answer).toAsk();
  await talk.yes();
  expect(skill.rides.bookingRequests).toEqual([]);
});

it('drops the ride at "no" after an answer that was not understood', async () => {
  const { skill, talk } = await beginBooking();
  await talk.say(FALLBACK);
  expect(await talk.no()).toSay("Okay, I won't book it.");
  await talk.yes();
  expect(skill.rides.bookingRequests).toEqual([]);
});

it('explains linking in the help only for customers who are not linked', async () => {
  expect(await beginTalk().talk.say(HELP)).toSay("say 'Link my account'");
  const linked = await beginTalk(LINKED).talk.say(HELP);
  expect(linked).toSay('I can book a ride');
  expect(linked).not.toSay(/link|connect/i);
});
