import { connectionToken } from '../../lambda/linking/connection-token';
import { conversation } from '../support/conversation';
import { testSkill, TOKENS } from '../support/test-skill';

it('sends the connection in exactly the shape that Alexa takes', async () => {
  const answer = await conversation(testSkill()).say('LinkAccountIntent');
  expect(answer.response).toEqual({
    outputSpeech: { type: 'SSML', ssml: "<speak>Okay, let's link your account.</speak>" },
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

it('starts at once whatever the ledger says', async () => {
  const skill = testSkill();
  const talk = conversation(skill);
  await talk.launch();
  await talk.no();
  expect(await talk.say('LinkAccountIntent')).toStartAccountLinking();
});

it('starts at once where the table is out of reach', async () => {
  const skill = testSkill();
  skill.ledger.down = true;
  expect(await conversation(skill).say('LinkAccountIntent')).toStartAccountLinking();
});

it('takes "yes" for it only while the offer is the question', async () => {
  const talk = conversation(testSkill());
  expect(await talk.yes()).not.toStartAccountLinking();
  await talk.say('BookRideIntent', { destination: 'home' });
  await talk.say('FareEstimateIntent', { destination: 'home' });
  expect(await talk.yes()).not.toStartAccountLinking();
});

it('says so where the account is linked already', async () => {
  const skill = testSkill();
  const answer = await conversation(skill, { accessToken: TOKENS.ours }).say('LinkAccountIntent');
  expect(answer).toSay('Your account is already linked');
  expect(answer).toAsk();
  expect(skill.ledger.calls).toEqual([]);
});

it.each([TOKENS.foreign, 'Atza|expired'])(
  'sends the card and no connection for a token that is no good: %s',
  async (accessToken) => {
    const answer = await conversation(testSkill(), { accessToken }).say('LinkAccountIntent');
    expect(answer).toSendLinkAccountCard();
    expect(answer).not.toStartAccountLinking();
    expect(answer).toAsk();
  },
);

it('tells a customer who cannot be told apart, too', async () => {
  const talk = conversation(testSkill(), { userId: '' });
  expect(await talk.launch()).not.toSay(/link/i);
  expect(await talk.say('RideStatusIntent')).toOfferLinking();
  expect(await talk.yes()).toStartAccountLinking();
});
