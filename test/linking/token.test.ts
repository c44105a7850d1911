import { conversation } from '../support/conversation';
import { launch } from '../support/envelopes';
import { cafe } from '../support/cafe';
import { TOKENS } from '../support/tokens';

const TEA = { drink: 'tea' };

it.each([
  ['wrongAudience', TOKENS.wrongAudience],
  ['invalid', 'Atza|expired'],
])(
  'the skill sends the app card and starts no connection for a token with the status %s',
  async (_, accessToken) => {
    const skill = cafe();
    const answer = await conversation(skill, { accessToken }).say('StatusIntent');
    expect(answer).toSendLinkAccountCard();
    expect(answer).toSay('needs to be linked again');
    expect(answer).toAsk();
    expect(skill.orders).toEqual([]);
    expect(skill.ledger.calls).toEqual([]);
  },
);

it('the guard verifies the token on each turn that acts on the account', async () => {
  const skill = cafe();
  const talk = conversation(skill, { accessToken: TOKENS.valid });
  await talk.say('OrderIntent', TEA);
  talk.fields = { ...talk.fields, accessToken: TOKENS.wrongAudience };
  // The café asked whether the customer would like a cookie, too.
  expect(await talk.yes()).toSendLinkAccountCard();
  expect(skill.orders).toHaveLength(1);
});

it('the skill verifies no token for a launch or a price', async () => {
  const talk = conversation(cafe(), { accessToken: TOKENS.wrongAudience });
  expect(await talk.launch()).toSay('Welcome back');
  expect(await talk.say('PriceIntent', TEA)).toSay('costs two dollars');
});

it('the guard verifies no token for a handler that skips the verification', async () => {
  const skill = cafe({ verifyToken: () => Promise.reject(new Error('LWA was called')) });
  const talk = conversation(skill, { accessToken: TOKENS.valid });
  expect(await talk.say('UsualIntent')).toSay('Tea, as usual?');
  expect(skill.failures.count).toBe(0);
});

it('the skill does not say that the account can be used when its token is not valid', async () => {
  for (const accessToken of [TOKENS.unavailable, TOKENS.wrongAudience]) {
    const talk = conversation(cafe());
    await talk.say('StatusIntent');
    await talk.yes();
    expect(await talk.link(accessToken)).not.toSay('I can do that now');
  }
});

it('the skill does not say that the account can be used when the service rejects the token', async () => {
  const talk = conversation(cafe({ rejectsTokens: true }));
  await talk.say('StatusIntent');
  await talk.yes();
  const answer = await talk.link(TOKENS.valid);
  expect(answer).toSendLinkAccountCard();
  expect(answer).not.toSay('I can do that now');
});

describe('a token that cannot be verified', () => {
  it('orders nothing, and runs the request when LWA answers', async () => {
    const skill = cafe();
    const talk = conversation(skill, { accessToken: TOKENS.unavailable });
    const answer = await talk.say('OrderIntent', TEA);
    expect(answer).toSay('nothing was done. Shall I try again?');
    expect(answer).toAsk();
    expect(skill.orders).toEqual([]);
    talk.fields = { ...talk.fields, accessToken: TOKENS.valid };
    expect(await talk.yes()).toSay('Your tea is ordered.');
  });

  it('ends the session at the third attempt', async () => {
    const talk = conversation(cafe(), { accessToken: TOKENS.unavailable });
    expect(await talk.say('StatusIntent')).toAsk();
    expect(await talk.yes()).toAsk();
    expect(await talk.yes()).toEndSession();
  });
});

it('the skill responds alike to a token that the service rejects and to a token that LWA rejects', async () => {
  const talk = conversation(cafe({ rejectsTokens: true }), { accessToken: TOKENS.valid });
  const answer = await talk.say('StatusIntent');
  expect(answer).toSendLinkAccountCard();
  expect(answer).toSay('needs to be linked again');
  const invalid = conversation(cafe(), { accessToken: 'Atza|expired' });
  expect(answer.response).toEqual((await invalid.say('StatusIntent')).response);
});

it('the skill reads the access token from the context only', async () => {
  const skill = cafe();
  const talk = conversation(skill);
  const event = launch(talk.fields);
  event.session!.user = { userId: 'someone', accessToken: TOKENS.valid };
  expect(await talk.send(event)).toOfferLinking();
});
