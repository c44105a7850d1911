import { cafe } from '../support/cafe';
import { conversation, type Conversation } from '../support/conversation';
import { TOKENS } from '../support/tokens';

const TEA = { drink: 'tea' };
const TEA_ORDERED = 'Your tea is ordered.';

/** The `SessionResumedRequest` has no access token. */
async function linkedWithoutToken() {
  const talk = conversation(cafe());
  await talk.say('OrderIntent', TEA);
  await talk.yes();
  return { talk, answer: await talk.resume('LINKED') };
}

const addAccessToken = (talk: Conversation) => {
  talk.fields = { ...talk.fields, accessToken: TOKENS.valid };
};

describe('after a linked outcome without an access token, the skill', () => {
  it('says that the account is linked, and asks whether to continue', async () => {
    const { talk, answer } = await linkedWithoutToken();
    expect(answer).toSay('Your account is linked. Shall I continue');
    expect(answer).toAsk();
    addAccessToken(talk);
    expect(await talk.yes()).toSay(TEA_ORDERED);
  });

  it('starts no second connection, and ends the session at the third attempt', async () => {
    const { talk } = await linkedWithoutToken();
    expect(await talk.yes()).toSay('Shall I try again?');
    expect(await talk.say('LinkAccountIntent')).not.toStartAccountLinking();
    expect(await talk.say('OrderIntent', TEA)).toEndSession();
  });

  it('discards the pending request after "no"', async () => {
    const { talk } = await linkedWithoutToken();
    expect(await talk.no()).toAsk();
    addAccessToken(talk);
    expect(await talk.yes()).not.toSay('is ordered');
    expect(await talk.say('LinkAccountIntent')).toSay('Your account is already linked');
  });

  it.each(['AMAZON.FallbackIntent', 'AMAZON.HelpIntent'])(
    'repeats its question once after %s',
    async (intentName) => {
      const { talk } = await linkedWithoutToken();
      const again = await talk.say(intentName);
      expect(again).toSay('I still have what you asked for');
      expect(again).toAsk();
      expect(await talk.say(intentName)).not.toSay('I still have what you asked for');
    },
  );

  it('repeats each of two questions once', async () => {
    const { talk } = await linkedWithoutToken();
    await talk.say('AMAZON.FallbackIntent');
    expect(await talk.yes()).toSay('Shall I try again?');
    expect(await talk.say('AMAZON.FallbackIntent')).toSay('I still have what you asked for');
  });

  it('does not mention a pending request when there is none', async () => {
    const talk = conversation(cafe());
    await talk.say('LinkAccountIntent');
    await talk.resume('LINKED');
    expect(await talk.say('LinkAccountIntent')).toSay('Shall I try again?');
    expect(await talk.say('AMAZON.HelpIntent')).toSay('Shall I try again?');
  });

  it.each([[undefined], [{ drink: 'coffee' }]])(
    'continues with the latest request when the result is delivered again (request before linking: %j)',
    async (before) => {
      const talk = conversation(cafe());
      if (before) await talk.say('OrderIntent', before);
      await talk.say('LinkAccountIntent');
      await talk.resume('LINKED');
      await talk.say('OrderIntent', TEA);
      expect(await talk.resume('LINKED')).toSay('Shall I continue');
      addAccessToken(talk);
      expect(await talk.yes()).toSay(TEA_ORDERED);
    },
  );

  it.each<[string, string, (talk: Conversation) => Promise<unknown>]>([
    ['the reprompt', 'I still have', (talk) => talk.say('AMAZON.FallbackIntent')],
    ['a duplicate delivery', 'Shall I continue', (talk) => talk.resume('LINKED')],
  ])('continues after %s', async (_, words, step) => {
    const { talk } = await linkedWithoutToken();
    expect(await step(talk)).toSay(words);
    addAccessToken(talk);
    expect(await talk.yes()).toSay(TEA_ORDERED);
  });

  it('continues when the result is delivered again with an access token', async () => {
    const { talk } = await linkedWithoutToken();
    expect(await talk.link(TOKENS.valid)).toSay(TEA_ORDERED);
  });

  it('continues at "link my account"', async () => {
    const { talk } = await linkedWithoutToken();
    addAccessToken(talk);
    expect(await talk.say('LinkAccountIntent')).toSay(TEA_ORDERED);
  });

  it('asks for a request when none is pending', async () => {
    const talk = conversation(cafe());
    await talk.say('LinkAccountIntent');
    expect(await talk.resume('LINKED')).toSay('Now I can take orders. What would you like');
    expect(await talk.say('OrderIntent', TEA)).toSay('Shall I try again?');
    addAccessToken(talk);
    expect(await talk.yes()).toSay(TEA_ORDERED);
  });
});
