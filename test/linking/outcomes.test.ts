import { conversation } from '../support/conversation';
import { testSkill, TOKENS } from '../support/test-skill';

const handedOver = async (skill = testSkill()) => {
  const talk = conversation(skill);
  await talk.launch();
  await talk.yes();
  return talk;
};

const MISSING = 'USER_REQUIREMENTS_NOT_MET';

it.each([
  ['DENIED', 'your account stays as it is'],
  [MISSING, "isn't possible with your Alexa settings"],
  ['NOT_ANSWERED', "didn't work"],
])(
  '%s: words of its own, the card, and a question that needs no account',
  async (status, words) => {
    const talk = await handedOver();
    const answer = await talk.resume(status);
    expect(answer).toSay(words);
    expect(answer).toSendLinkAccountCard();
    expect(answer).toAsk();
    expect(answer).toBeValidFor('SessionResumedRequest');
    expect(await talk.say('BookRideIntent', { destination: 'home' })).toSay('costs about');
  },
);

it.each([
  ["The user hasn't specified phone number necessary", 'needs a phone number'],
  ['No voice profile', 'needs to know your voice'],
  ['Not the account owner', 'Only the owner'],
])('says what is missing: %s', async (reason, words) => {
  const talk = await handedOver();
  expect(await talk.resume(MISSING, { result: { status: MISSING, reason } })).toSay(words);
});

it("takes Alexa's word for a refusal, and a failure for none", async () => {
  const later = async (status: string) => {
    const skill = testSkill();
    await (await handedOver(skill)).resume(status);
    return conversation(skill).say('RideStatusIntent');
  };
  expect(await later('DENIED')).toSendLinkAccountCard();
  expect(await later('NOT_ANSWERED')).toOfferLinking();
});

it('does not ask again in the session that it failed in', async () => {
  const talk = await handedOver();
  await talk.resume('FAILED');
  expect(await talk.say('RideStatusIntent')).toSendLinkAccountCard();
});

it('lets the customer try once more who raises it', async () => {
  const talk = await handedOver();
  await talk.resume('DENIED');
  expect(await talk.say('LinkAccountIntent')).toStartAccountLinking();
});

it('goes on with a token, whatever the status says', async () => {
  const talk = await handedOver();
  talk.turn = { ...talk.turn, accessToken: TOKENS.valid };
  expect(await talk.resume('WHATEVER')).toSay('Where would you like to go?');
});

it('leaves the result of another connection alone', async () => {
  const skill = testSkill();
  const talk = conversation(skill);
  const foreign = { token: 'print-1', result: { status: 'LINKED' } };
  expect(await talk.resume('LINKED', foreign)).toAsk();
  expect(skill.ledger.calls).toEqual([]);
});

describe('the given name', () => {
  const named = (givenName: () => Promise<string | undefined>) => testSkill({ givenName });

  it('stands in the first words after linking', async () => {
    const talk = await handedOver(named(async () => 'Annie'));
    talk.turn = { ...talk.turn, accessToken: TOKENS.valid };
    expect(await talk.resume('LINKED')).toSay('Annie, now I can help you book a ride!');
  });

  it('is left out where nobody knows it', async () => {
    const talk = await handedOver(named(async () => undefined));
    talk.turn = { ...talk.turn, accessToken: TOKENS.valid };
    expect(await talk.resume('LINKED')).toSay('Now, I can help you book a ride!');
  });
});
