import { conversation } from '../support/conversation';
import { envelope, resumed, skillEvent, type Envelope } from '../support/envelopes';
import { memoryLedger } from '../../lambda/linking/ledger/memory-ledger';
import { type Call, sandwichShop } from './sandwich-shop';

const TOKEN = 'Atza|IwEBIToken';

const authority = (name: string) => ({
  authority: `amzn1.er-authority.echo-sdk.amzn1.ask.skill.0f1e2d3c.${name}`,
  status: { code: 'ER_SUCCESS_MATCH' },
  values: [{ value: { name, id: `ID-${name}` } }, { value: { name: `${name} two`, id: 'TWO' } }],
});
const simpleValue = (value: string) => ({
  type: 'Simple',
  value,
  resolutions: { resolutionsPerAuthority: [authority(value), authority(`dynamic ${value}`)] },
});

const slots = Object.fromEntries([
  ...['bread', 'cheese', 'sauce', 'size', 'drink', 'street', 'time', 'side'].map((name) => [
    name,
    {
      name,
      value: name,
      confirmationStatus: 'CONFIRMED',
      source: 'USER',
      slotValue: simpleValue(name),
      resolutions: simpleValue(name).resolutions,
    },
  ]),
  [
    'toppings',
    {
      name: 'toppings',
      confirmationStatus: 'NONE',
      source: 'USER',
      slotValue: { type: 'List', values: [simpleValue('olives'), simpleValue('onions')] },
    },
  ],
  ...['note', 'coupon', 'table'].map((name) => [name, { name, confirmationStatus: 'NONE' }]),
]) as Record<string, object>;

const order = (dialogState: string | undefined, accessToken?: string): Envelope =>
  envelope(
    {
      type: 'IntentRequest',
      ...(dialogState !== undefined && { dialogState }),
      intent: { name: 'OrderIntent', confirmationStatus: 'CONFIRMED', slots },
    },
    { accessToken },
  );

/** Leaves out ids, times and linking's session attribute, which differ between two conversations. */
function inputOf({ envelope: { request, session, ...rest } }: Call): string {
  const { requestId, timestamp, ...fields } = request;
  const { sessionId, attributes, ...others } = session!;
  const { accountLinking, ...skillAttributes } = attributes ?? {};
  expect([requestId, timestamp, sessionId]).toEqual([
    expect.any(String),
    expect.any(String),
    expect.any(String),
  ]);
  const sorted = Object.entries(fields).sort(([one], [other]) => (one < other ? -1 : 1));
  return JSON.stringify({
    ...rest,
    session: { ...others, attributes: skillAttributes },
    request: sorted,
  });
}

const callsTo = (calls: readonly Call[], receiver: string) =>
  calls.filter((call) => call.receiver === receiver);

describe.each([
  ['COMPLETED', 'completed order'],
  ['IN_PROGRESS', 'order in progress'],
  [undefined, 'order without a dialog'],
])('an order with the dialog state %s', (dialogState, receiver) => {
  it.each([
    ['the connection token and the session', {}],
    ['the connection token alone', { attributes: {} }],
    ['the session alone', { token: undefined }],
    ['the ledger alone', { attributes: {}, token: undefined }],
  ])('is handled like that of a linked customer when it is resumed from %s', async (_, fields) => {
    const linked = sandwichShop(memoryLedger());
    await linked.invoke(order(dialogState, TOKEN));
    const [expected] = callsTo(linked.calls, receiver);

    const shop = sandwichShop(memoryLedger());
    const talk = conversation(shop);
    expect(await talk.send(order(dialogState))).toOfferLinking();
    expect(await talk.yes()).toStartAccountLinking();
    talk.fields = { ...talk.fields, accessToken: TOKEN, ...fields };
    const token = 'token' in fields ? undefined : talk.token;
    await talk.send(resumed({ token, result: { status: 'LINKED' } }, talk.fields));

    const [actual, ...more] = callsTo(shop.calls, receiver);
    expect(more).toEqual([]);
    expect(inputOf(actual!)).toBe(inputOf(expected!));
    expect(actual?.account).toEqual({ accessToken: TOKEN, userId: 'ANNIE' });
    expect(actual?.account).toEqual(expected?.account);
  });
});

it('resumes the request with the first guarded handler in the order of the requiresLinkedAccount calls', async () => {
  const shop = sandwichShop(memoryLedger());
  const talk = conversation(shop);
  await talk.send(order('COMPLETED'));
  await talk.yes();
  await talk.link(TOKEN);
  expect(
    shop.calls.map(({ receiver }) => receiver).filter((name) => name.includes('order')),
  ).toEqual(['completed order']);
});

it('runs interceptors for the SessionResumedRequest, and not again for the resumed request', async () => {
  const shop = sandwichShop(memoryLedger());
  const talk = conversation(shop);
  await talk.send(order('COMPLETED'));
  await talk.yes();
  talk.fields = { ...talk.fields, accessToken: TOKEN };
  shop.calls.length = 0;
  await talk.resume('LINKED');
  expect(shop.calls.map(({ receiver, envelope: { request } }) => [receiver, request.type])).toEqual(
    [
      ['request interceptor', 'SessionResumedRequest'],
      ['completed order', 'IntentRequest'],
      ['response interceptor', 'SessionResumedRequest'],
    ],
  );
});

describe('the skill’s own handlers', () => {
  it.each<[string, object]>([
    ['with the token of that connection', { token: 'print-1', status: { code: '200' } }],
    ['without a token', { status: { code: '200' }, result: { status: 'ACCEPTED' } }],
    ['without a token, declined', { result: { status: 'DENIED' } }],
    ['with an empty cause', {}],
  ])('get the result of a connection of the skill %s', async (_, cause) => {
    const shop = sandwichShop(memoryLedger());
    expect(await shop.invoke(resumed(cause))).toSay('Printed.');
  });

  it.each(['SkillAccountLinked', 'SkillDisabled', 'SkillEnabled', 'SkillPermissionAccepted'])(
    'handle the skill event %s, whether or not linking records it',
    async (name) => {
      const ledger = memoryLedger();
      const shop = sandwichShop(ledger);
      expect(await shop.invoke(skillEvent(name))).toBeSilent();
      expect(callsTo(shop.calls, 'event')).toHaveLength(1);
      const recorded = { SkillAccountLinked: 'recordLinked', SkillDisabled: 'recordDisabled' };
      expect(ledger.calls).toEqual(
        Object.entries(recorded).flatMap(([event, call]) => (event === name ? [call] : [])),
      );
    },
  );
});

describe('a guarded request without a session', () => {
  const audio = (type: string, accessToken?: string) => {
    const event = envelope({ type }, { accessToken });
    delete event.session;
    return event;
  };

  it.each(['AudioPlayer.PlaybackNearlyFinished', 'PlaybackController.NextCommandIssued'])(
    'gets an empty response without an account, and nothing is recorded: %s',
    async (type) => {
      const ledger = memoryLedger();
      const shop = sandwichShop(ledger);
      expect(await shop.invoke(audio(type))).toBeSilent();
      expect(callsTo(shop.calls, 'audio')).toEqual([]);
      expect(ledger.calls).toEqual([]);
    },
  );

  it('reaches its handler with an account', async () => {
    const shop = sandwichShop(memoryLedger());
    await shop.invoke(audio('AudioPlayer.PlaybackNearlyFinished', TOKEN));
    expect(callsTo(shop.calls, 'audio')).toMatchObject([{ account: { accessToken: TOKEN } }]);
  });
});

it('linking continues when ledger calls fail with an error that is no LinkingError', async () => {
  const broken = memoryLedger();
  for (const call of ['makeOffer', 'startCooldown', 'store', 'claim'] as const) {
    Object.assign(broken, {
      [call]: () => Promise.reject(new TypeError('a defect of the adopter')),
    });
  }
  const talk = conversation(sandwichShop(broken));
  expect(await talk.send(order('COMPLETED'))).toOfferLinking();
  expect(await talk.no()).toAsk();
  expect(await talk.say('LinkAccountIntent')).toStartAccountLinking();
  expect(await talk.link(TOKEN)).toAsk();
});
