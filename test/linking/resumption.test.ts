import { randomBytes } from 'node:crypto';
import { connectionToken, CONNECTION_TOKEN_PREFIX } from '../../lambda/linking/connection';
import { decode } from '../../lambda/linking/pending-request-encoding';
import { conversation, type Conversation } from '../support/conversation';
import { cause, intent, resumed, type EnvelopeFields } from '../support/envelopes';
import { captured, encoded } from '../support/pending-requests';
import { cafe, type Cafe } from '../support/cafe';
import { DAY, MINUTE } from '../support/times';
import { TOKENS } from '../support/tokens';

const TEA = { drink: 'tea' };
const TEA_ORDERED = 'Your tea is ordered.';

interface OrderOptions {
  readonly skill?: Cafe;
  readonly slots?: { readonly drink: string };
  readonly fields?: EnvelopeFields;
  before?(talk: Conversation): Promise<unknown>;
}

async function orderThenLink({ skill = cafe(), slots = TEA, fields, before }: OrderOptions = {}) {
  const talk = conversation(skill, fields);
  await before?.(talk);
  await talk.say('OrderIntent', slots);
  expect(await talk.yes()).toStartAccountLinking();
  const { token } = talk;
  talk.fields = { ...talk.fields, accessToken: TOKENS.valid };
  return { skill, talk, token };
}

const loseAttributes = (talk: Conversation) => {
  talk.fields = { ...talk.fields, attributes: undefined };
};

describe('the pending request runs', () => {
  it.each([
    ['token', true, false, false],
    ['session', false, true, false],
    ['table', false, false, true],
  ])('from the %s alone', async (_, hasToken, hasSession, hasTable) => {
    const { skill, talk, token } = await orderThenLink();
    if (!hasSession) loseAttributes(talk);
    if (!hasTable) skill.ledger.down = true;
    const answer = await talk.send(
      resumed(cause('LINKED', hasToken ? token : undefined), talk.fields),
    );
    expect(answer).toSay(TEA_ORDERED);
    expect(answer).toAsk();
  });

  it('in a new session with another id', async () => {
    const { talk } = await orderThenLink();
    talk.fields = { ...talk.fields, sessionId: 'another', attributes: undefined, isNew: true };
    expect(await talk.resume('LINKED')).toSay(TEA_ORDERED);
  });

  it('from the table when the connection token was damaged', async () => {
    const { talk, token } = await orderThenLink();
    loseAttributes(talk);
    expect(await talk.resume('LINKED', { token: token?.slice(0, -9) })).toSay(TEA_ORDERED);
  });

  it('if it was an order that lacked its drink', async () => {
    const talk = conversation(cafe());
    await talk.say('OrderIntent', { drink: null });
    await talk.yes();
    expect(await talk.link(TOKENS.valid)).toSay('I can do that now. What would you like to order?');
  });
});

describe('the pending request is not run', () => {
  it('again when the result is delivered again', async () => {
    const { skill, talk, token } = await orderThenLink();
    const delivery = resumed(cause('LINKED', token), talk.fields);
    expect(await skill.invoke(delivery)).toSay(TEA_ORDERED);
    expect(await skill.invoke(delivery)).not.toSay(TEA_ORDERED);
  });

  it('after a quarter of an hour', async () => {
    const { skill, talk } = await orderThenLink();
    skill.clock.advance(15 * MINUTE);
    expect(await talk.resume('LINKED')).toSay('What would you like to order?');
  });

  it('for another customer', async () => {
    const { talk } = await orderThenLink();
    talk.fields = { ...talk.fields, userId: 'amzn1.ask.account.BOB' };
    expect(await talk.resume('LINKED')).not.toSay('is ordered');
  });

  it('if it names an intent that is not guarded', async () => {
    const skill = cafe();
    for (const name of ['PriceIntent', 'LinkAccountIntent', 'Nonsense']) {
      const pending = captured(intent(name, TEA));
      const fields = { accessToken: TOKENS.valid };
      const answer = await skill.invoke(resumed(cause('LINKED', connectionToken(pending)), fields));
      expect(answer).toSay('Now I can take orders.');
    }
  });

  it.each(['LINKED', 'DENIED', 'SOMETHING_NEW'])(
    'if the connection token names a built-in intent: a forged "yes" orders no cookie (%s)',
    async (status) => {
      const skill = cafe();
      const talk = conversation(skill, { accessToken: TOKENS.valid });
      // This orders the tea. The café then asks whether the customer would like a cookie, too.
      await talk.say('OrderIntent', TEA);
      const order = decode(captured(intent('OrderIntent')).encoded) as { request: object };
      const request = { ...order.request, intent: { name: 'AMAZON.YesIntent', slots: {} } };
      const token = CONNECTION_TOKEN_PREFIX + encoded({ ...order, request });
      expect(await talk.send(resumed(cause(status, token), talk.fields))).toAsk();
      expect(skill.orders).toHaveLength(1);
    },
  );

  it('if another session links without a request while the table still holds it', async () => {
    const { skill } = await orderThenLink();
    skill.ledger.down = true;
    const other = conversation(skill);
    await other.say('LinkAccountIntent');
    skill.ledger.down = false;
    expect(await other.link(TOKENS.valid)).not.toSay('is ordered');
  });

  it('after a "no" to the offer', async () => {
    const talk = conversation(cafe());
    await talk.say('OrderIntent', TEA);
    await talk.no();
    await talk.say('LinkAccountIntent');
    expect(await talk.link(TOKENS.valid)).not.toSay('is ordered');
  });
});

describe('the pending requests of two devices', () => {
  const orderOn = (skill: Cafe, drink: string, deviceId: string) =>
    orderThenLink({ skill, slots: { drink }, fields: { deviceId } });

  it('run once each when the results are delivered alternately', async () => {
    const skill = cafe();
    const kitchen = await orderOn(skill, 'coffee', 'kitchen');
    const bedroom = await orderOn(skill, 'cocoa', 'bedroom');
    const deliver = ({ talk, token }: typeof kitchen) =>
      skill.invoke(resumed(cause('LINKED', token), talk.fields));
    expect(await deliver(kitchen)).toSay('Your coffee is ordered');
    expect(await deliver(bedroom)).toSay('Your cocoa is ordered');
    expect(await deliver(kitchen)).not.toSay('is ordered');
    expect(await deliver(bedroom)).not.toSay('is ordered');
  });

  it('are not mixed up when Alexa returns neither the connection token nor the session attributes: only the newer runs', async () => {
    const skill = cafe();
    const kitchen = await orderOn(skill, 'coffee', 'kitchen');
    const bedroom = await orderOn(skill, 'cocoa', 'bedroom');
    const deliver = ({ talk }: typeof kitchen) =>
      skill.invoke(resumed(cause('LINKED'), { ...talk.fields, attributes: undefined }));
    expect(await deliver(kitchen)).toSay('What would you like to order?');
    expect(await deliver(bedroom)).toSay('Your cocoa is ordered');
  });
});

describe('a request that is too large for the ledger', () => {
  const large = () => ({ drink: randomBytes(4_000).toString('base64') });

  it.each([
    ['with token and session', true],
    ['with the token alone', false],
  ])('is asked for again after linking (%s)', async (_, hasSession) => {
    const { skill, talk, token } = await orderThenLink({ slots: large() });
    if (!hasSession) loseAttributes(talk);
    const answer = await skill.invoke(resumed(cause('LINKED', token), talk.fields));
    expect(answer).toSay('Please tell me once more what you need.');
    expect(answer).toAsk();
  });
});

describe('the table is called', () => {
  it.each<[string, (talk: Conversation) => Promise<unknown>, string[]]>([
    ['an offer at launch', (talk) => talk.launch(), ['makeOffer', 'makeOffer', 'claim']],
    ['a request', async () => undefined, ['makeOffer', 'claim']],
  ])('at most three times in a journey that begins with %s', async (_, before, calls) => {
    const { skill, talk } = await orderThenLink({ before });
    await talk.resume('LINKED');
    await talk.yes();
    expect(skill.ledger.calls).toEqual(calls);
  });

  it('at most three times when no offer may be made at launch', async () => {
    const skill = cafe();
    await conversation(skill).launch();
    skill.ledger.calls.length = 0;
    const { talk } = await orderThenLink({ skill, before: (begun) => begun.launch() });
    await talk.resume('LINKED');
    expect(skill.ledger.calls).toEqual(['makeOffer', 'makeOffer', 'claim']);
  });

  it('at most three times when the customer declined an offer the day before', async () => {
    const skill = cafe();
    const yesterday = conversation(skill);
    await yesterday.launch();
    await yesterday.no();
    skill.clock.advance(DAY);
    skill.ledger.calls.length = 0;
    const talk = conversation(skill);
    await talk.launch();
    expect(await talk.say('OrderIntent', TEA)).toSendLinkAccountCard();
    await talk.say('LinkAccountIntent');
    expect(await talk.link(TOKENS.valid)).toSay(TEA_ORDERED);
    expect(skill.ledger.calls).toEqual(['makeOffer', 'store', 'claim']);
  });
});
