import { connectionToken } from '../../lambda/linking/connection';
import { conversation } from '../support/conversation';
import { cafe } from '../support/cafe';
import { TOKENS } from '../support/tokens';

it('"link my account" sends the StartConnection directive in the documented shape', async () => {
  const answer = await conversation(cafe()).say('LinkAccountIntent');
  expect(answer.response).toEqual({
    directives: [
      {
        type: 'Connections.StartConnection',
        uri: 'connection://AMAZON.AskForAccountLinking/1',
        input: { '@type': 'AskForAccountLinking', '@version': '1' },
        token: connectionToken(undefined),
        onCompletion: 'RESUME_SESSION',
      },
    ],
  });
  expect(answer).toBeValidFor('IntentRequest');
});

it('"link my account" starts the connection at once after a "no" in the same session', async () => {
  const skill = cafe();
  const talk = conversation(skill);
  await talk.launch();
  await talk.no();
  expect(await talk.say('LinkAccountIntent')).toStartAccountLinking();
});

it('"link my account" starts the connection when the ledger is unavailable', async () => {
  const skill = cafe();
  skill.ledger.down = true;
  expect(await conversation(skill).say('LinkAccountIntent')).toStartAccountLinking();
});

it('a "yes" starts no connection when the offer is not the open question', async () => {
  const talk = conversation(cafe());
  expect(await talk.yes()).not.toStartAccountLinking();
  await talk.say('OrderIntent', { drink: 'tea' });
  await talk.say('PriceIntent', { drink: 'tea' });
  expect(await talk.yes()).not.toStartAccountLinking();
});

it('the skill says to a linked customer that the account is already linked', async () => {
  const skill = cafe();
  const answer = await conversation(skill, { accessToken: TOKENS.valid }).say('LinkAccountIntent');
  expect(answer).toSay('Your account is already linked');
  expect(answer).toAsk();
  expect(skill.ledger.calls).toEqual([]);
});

describe('a customer who links in the app while a request is pending', () => {
  const linkedInApp = async () => {
    const talk = conversation(cafe());
    await talk.say('OrderIntent', { drink: 'tea' });
    talk.fields = { ...talk.fields, accessToken: TOKENS.valid };
    return talk;
  };

  it.each(['LinkAccountIntent', 'AMAZON.YesIntent'])(
    'gets the request resumed by %s',
    async (intent) => {
      const talk = await linkedInApp();
      expect(await talk.say(intent)).toSay('Your tea is ordered.');
      expect(await talk.say('LinkAccountIntent')).toSay('Your account is already linked');
    },
  );

  it('is asked whether to try again when the token cannot be verified', async () => {
    const talk = await linkedInApp();
    talk.fields = { ...talk.fields, accessToken: TOKENS.unavailable };
    expect(await talk.say('LinkAccountIntent')).toSay('Shall I try again?');
    talk.fields = { ...talk.fields, accessToken: TOKENS.valid };
    expect(await talk.yes()).toSay('Your tea is ordered.');
  });

  it('gets nothing resumed after a later request was answered', async () => {
    const talk = await linkedInApp();
    await talk.say('StatusIntent');
    expect(await talk.say('LinkAccountIntent')).toSay('Your account is already linked');
  });
});

it.each([TOKENS.wrongAudience, 'Atza|expired'])(
  '"link my account" sends the app card and starts no connection with the unusable token %s',
  async (accessToken) => {
    const answer = await conversation(cafe(), { accessToken }).say('LinkAccountIntent');
    expect(answer).toSendLinkAccountCard();
    expect(answer).not.toStartAccountLinking();
    expect(answer).toAsk();
  },
);

it('a customer without a user id gets no offer at launch, an offer for a request that needs the account, and the connection after "yes"', async () => {
  const talk = conversation(cafe(), { userId: '' });
  expect(await talk.launch()).not.toSay(/link/i);
  expect(await talk.say('StatusIntent')).toOfferLinking();
  expect(await talk.yes()).toStartAccountLinking();
});

it('"link my account" gets the app card in a locale without linking by voice', async () => {
  const skill = cafe({ linking: { voiceLocales: ['en-US'] } });
  const answer = await conversation(skill, { locale: 'en-GB' }).say('LinkAccountIntent');
  expect(answer).toSendLinkAccountCard();
  expect(answer).toSay(
    "Linking by voice isn't available here. I have sent a card to your Alexa app",
  );
  expect(answer).not.toSay('I need your account');
  expect(answer).toAsk();
});

it('only the intent that the settings name starts the connection', async () => {
  const skill = cafe({ linking: { linkAccountIntent: 'LinkMyAccount' } });
  expect(await conversation(skill).say('LinkMyAccount')).toStartAccountLinking();
  expect(await conversation(skill).say('LinkAccountIntent')).not.toStartAccountLinking();
});

it('the skill says the name of a customer who linked in the app, because Alexa has not said it', async () => {
  const talk = conversation(cafe({ givenName: async () => 'Annie' }));
  await talk.say('OrderIntent', { drink: 'tea' });
  talk.fields = { ...talk.fields, accessToken: TOKENS.valid };
  expect(await talk.say('LinkAccountIntent')).toSay(
    'Annie, I can do that now. Your tea is ordered.',
  );
});

it('the skill treats an empty access token as no token', async () => {
  const talk = conversation(cafe(), { accessToken: '' });
  expect(await talk.say('LinkAccountIntent')).toStartAccountLinking();
});
