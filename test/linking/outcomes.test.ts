import { conversation } from '../support/conversation';
import { resumed } from '../support/envelopes';
import { cafe } from '../support/cafe';
import { DAY } from '../support/times';
import { TOKENS } from '../support/tokens';

const startConnection = async (skill = cafe()) => {
  const talk = conversation(skill);
  await talk.launch();
  expect(await talk.yes()).toStartAccountLinking();
  return talk;
};

const NOT_MET = 'USER_REQUIREMENTS_NOT_MET';
const UNLINKED = ['DENIED', 'NOT_ANSWERED', NOT_MET, 'SOMETHING_NEW', 'REDIRECT_TO_APP', ''];

it.each([
  ['DENIED', 'your account stays as it is'],
  ['NOT_ANSWERED', "I didn't hear an answer"],
  [NOT_MET, "isn't possible with your settings"],
  ['SOMETHING_NEW', "didn't work"],
])(
  'after the status %s, the skill says words for this status, sends the app card and asks a question; the next request, which needs no account, is answered',
  async (status, words) => {
    const talk = await startConnection();
    const answer = await talk.resume(status);
    expect(answer).toSay(words);
    expect(answer).toSendLinkAccountCard();
    expect(answer).toAsk();
    expect(answer).toBeValidFor('SessionResumedRequest');
    expect(await talk.say('PriceIntent', { drink: 'tea' })).toSay('costs two dollars');
  },
);

it('the skill treats the code 204 without a status as no answer', async () => {
  const talk = await startConnection();
  const more = { status: { code: '204', message: 'No content' }, result: null };
  expect(await talk.resume('', more)).toSay("I didn't hear an answer");
});

it.each([
  ["The user hasn't specified phone number necessary", 'needs a phone number'],
  ['No voice profile', 'needs to know your voice'],
  ['Not the account owner', 'Only the owner'],
])('the skill names the requirement that is not met: %s', async (reason, words) => {
  const talk = await startConnection();
  expect(await talk.resume(NOT_MET, { result: { status: NOT_MET, reason } })).toSay(words);
});

describe.each(UNLINKED)('after a connection that ended with "%s", without a link', (status) => {
  const skillAfterConnection = async () => {
    const skill = cafe();
    await (await startConnection(skill)).resume(status);
    return skill;
  };

  it('launching makes no offer during the cooldown, and makes one after it', async () => {
    const skill = await skillAfterConnection();
    for (let week = 1; week <= 4; week += 1) {
      skill.clock.advance(7 * DAY);
      expect(await conversation(skill).launch()).not.toSay(/link/i);
    }
    skill.clock.advance(2 * DAY);
    expect(await conversation(skill).launch()).toOfferLinking();
  });

  it('a request that requires the account gets the app card in a later session', async () => {
    const skill = await skillAfterConnection();
    skill.clock.advance(DAY);
    expect(await conversation(skill).say('StatusIntent')).toSendLinkAccountCard();
  });

  it('"link my account" starts a connection again at once', async () => {
    const talk = conversation(await skillAfterConnection());
    expect(await talk.say('LinkAccountIntent')).toStartAccountLinking();
  });
});

it('a request that needs the account gets the app card in the session in which linking failed', async () => {
  const talk = await startConnection();
  await talk.resume('FAILED');
  expect(await talk.say('StatusIntent')).toSendLinkAccountCard();
});

it('when a second connection is declined, the skill says that Alexa may not ask again for a while', async () => {
  const talk = await startConnection();
  await talk.resume('DENIED');
  expect(await talk.say('LinkAccountIntent')).toStartAccountLinking();
  const answer = await talk.resume('DENIED');
  expect(answer).toSay('Alexa may not ask again for a while');
  expect(answer).toSendLinkAccountCard();
});

it('the skill treats the customer as linked if the request has a token, even if the status is unknown', async () => {
  const talk = await startConnection();
  talk.fields = { ...talk.fields, accessToken: TOKENS.valid };
  const answer = await talk.resume('WHATEVER');
  expect(answer).toSay('Now I can take orders.');
  expect(answer).not.toSendLinkAccountCard();
});

it('the skill resumes nothing after a declined consent question, even if the request has a token', async () => {
  const talk = conversation(cafe());
  await talk.say('OrderIntent', { drink: 'tea' });
  await talk.yes();
  talk.fields = { ...talk.fields, accessToken: TOKENS.valid };
  expect(await talk.resume('DENIED')).not.toSay('is ordered');
  expect(await talk.say('LinkAccountIntent')).toSay('already linked');
});

it('linking lets the skill handle a result with the token of another connection', async () => {
  const skill = cafe();
  const answer = await skill.invoke(resumed({ token: 'print-1', result: { status: 'ACCEPTED' } }));
  expect(answer).toSay('What else?');
  expect(answer).toAsk();
  expect(skill.ledger.calls).toEqual([]);
});

it('linking handles a result without a token while the account-linking connection is open', async () => {
  const talk = await startConnection();
  const answer = await talk.send(resumed({ result: { status: 'DENIED' } }, talk.fields));
  expect(answer).toSay('your account stays as it is');
});

describe('a result that lost token and session attributes', () => {
  const result = (status: string) => resumed({ result: { status } });

  it.each(['DENIED', 'NOT_ANSWERED', 'ACCEPTED'])(
    'is left to a skill that starts other connections, with the status %s',
    async (status) => {
      expect(await cafe().invoke(result(status))).toSay('What else?');
    },
  );

  it.each(['LINKED', NOT_MET])(
    'is handled by linking with the status %s, which no other connection is known to report',
    async (status) => {
      expect(await cafe().invoke(result(status))).not.toSay('What else?');
    },
  );

  it('is handled by linking in a skill that starts no other connections', async () => {
    const answer = await cafe({ startsOtherConnections: false }).invoke(result('DENIED'));
    expect(answer).toSay('your account stays as it is');
    expect(answer).toSendLinkAccountCard();
  });
});

it('linking lets the skill handle a result without a token after the connection has ended', async () => {
  const talk = await startConnection();
  await talk.resume('DENIED');
  expect(await talk.send(resumed({ result: { status: 'DENIED' } }, talk.fields))).toSay(
    'What else?',
  );
});

it('the skill treats the customer as unlinked when a later result reports no link', async () => {
  const talk = await startConnection();
  await talk.resume('LINKED');
  await talk.resume('DENIED');
  expect(await talk.say('StatusIntent')).toSendLinkAccountCard();
});

it('the skill does not say the name of the customer, which Alexa has just said', async () => {
  const talk = await startConnection(cafe({ givenName: async () => 'Annie' }));
  const answer = await talk.link(TOKENS.valid);
  expect(answer).toSay('<speak>Now I can take orders. What would you like to order?');
});
