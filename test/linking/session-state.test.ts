import { conversation } from '../support/conversation';
import { captured } from '../support/pending-requests';
import { intent } from '../support/envelopes';
import { cafe } from '../support/cafe';
import { TOKENS } from '../support/tokens';

const TEA = { drink: 'tea' };

const stateOf = (talk: ReturnType<typeof conversation>) =>
  (talk.fields.attributes?.accountLinking ?? {}) as Record<string, unknown>;

const withState = (state: object, accessToken?: string) =>
  conversation(cafe(), { accessToken, attributes: { accountLinking: state } });

describe('the number of attempts to resume', () => {
  it.each(['x', -5, 1e99, 0.5, null])('is not read from %j', async (resumeAttempts) => {
    const talk = withState({ resumeAttempts, awaitingToken: true });
    expect(await talk.say('StatusIntent')).toSay('Shall I try again?');
    expect(stateOf(talk).resumeAttempts).toBe(1);
  });

  it('is reset by a request that used the account', async () => {
    const talk = conversation(cafe(), { accessToken: TOKENS.unavailable });
    await talk.say('StatusIntent');
    await talk.yes();
    talk.fields = { ...talk.fields, accessToken: TOKENS.valid };
    await talk.say('StatusIntent');
    expect(stateOf(talk)).not.toHaveProperty('resumeAttempts');
    talk.fields = { ...talk.fields, accessToken: TOKENS.unavailable };
    expect(await talk.say('StatusIntent')).toSay('Shall I try again?');
    expect(await talk.yes()).toSay('Shall I try again?');
  });
});

describe('the pending request of a session', () => {
  it('is not captured for an invalid token', async () => {
    const talk = conversation(cafe(), { accessToken: 'Atza|expired' });
    expect(await talk.say('StatusIntent')).toSendLinkAccountCard();
    expect(stateOf(talk)).not.toHaveProperty('pendingRequest');
  });

  it('is discarded when it cannot run, so that it never runs later', async () => {
    const pendingRequest = captured(intent('PriceIntent', TEA));
    const state = { question: 'resume', pendingRequest };
    const talk = withState(state, TOKENS.valid);
    expect(await talk.yes()).toSay('What would you like to order?');
    expect(stateOf(talk)).not.toHaveProperty('pendingRequest');
  });

  it('is discarded when its connection ends without a link', async () => {
    const talk = conversation(cafe());
    await talk.say('OrderIntent', TEA);
    await talk.yes();
    await talk.resume('DENIED');
    expect(stateOf(talk)).not.toHaveProperty('pendingRequest');
    expect(await talk.say('LinkAccountIntent')).toStartAccountLinking();
    expect(await talk.link(TOKENS.valid)).not.toSay('is ordered');
  });

  it('is stored when the connection starts if the table failed at the offer', async () => {
    const skill = cafe();
    const talk = conversation(skill);
    skill.ledger.down = true;
    expect(await talk.say('OrderIntent', TEA)).toOfferLinking();
    skill.ledger.down = false;
    await talk.yes();
    expect(skill.ledger.calls).toEqual(['store']);
    expect([...skill.ledger.entries.values()]).toMatchObject([{ pendingRequest: {} }]);
  });

  it('is not stored again if the table has it already', async () => {
    const skill = cafe();
    const talk = conversation(skill);
    await talk.say('OrderIntent', TEA);
    await talk.yes();
    expect(skill.ledger.calls).toEqual(['makeOffer']);
  });
});

describe('the skill makes no further offer in a session, even when the table is unavailable,', () => {
  const withoutTable = () => {
    const skill = cafe();
    skill.ledger.down = true;
    return conversation(skill);
  };

  it('after the customer has started a connection', async () => {
    const talk = withoutTable();
    await talk.say('LinkAccountIntent');
    expect(await talk.say('StatusIntent')).toSendLinkAccountCard();
  });

  it('after a connection that ended without a link', async () => {
    const talk = withoutTable();
    await talk.resume('USER_REQUIREMENTS_NOT_MET');
    expect(await talk.say('StatusIntent')).toSendLinkAccountCard();
    expect(await talk.say('PriceIntent', TEA)).not.toOfferLinking();
  });

  it('after the app card was sent', async () => {
    const talk = withoutTable();
    await talk.say('StatusIntent');
    await talk.say('StatusIntent');
    expect(await talk.say('StatusIntent')).toSendLinkAccountCard();
    expect(await talk.say('StatusIntent')).toSendLinkAccountCard();
  });
});
