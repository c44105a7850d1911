import {
  ASSUMPTION_NAMES,
  ASSUMPTIONS,
  DEFAULT_ASSUMPTIONS,
  readAssumption,
  type AssumptionName,
  type AssumptionValue,
} from '../../../simulator/assumptions';
import { type Customer } from '../../../simulator/customer/customer';
import { type PublishedSkill } from '../../../simulator/published-skill';
import { CONNECTION } from '../support/fake-skill';
import { useTalks } from '../support/talk';
import { fixtureSkill } from '../support/fixture-skill';

const talks = useTalks();

const CASES: Readonly<{
  [name: string]: {
    customer?: Partial<Customer>;
    says?: readonly string[];
    lwaFails?: true;
    published?: PublishedSkill;
  };
}> = {
  statusForNo: { says: ['no'] },
  statusForSilence: { says: ['...', '...'] },
  statusForStop: { says: ['stop'] },
  statusForPersonalizationOff: { customer: { personalizationEnabled: false } },
  statusForUnknownVoice: { customer: { voiceRecognized: false } },
  statusForNotOwner: { customer: { accountOwner: false } },
  statusForNoPhoneNumber: { customer: { phoneNumber: false } },
  statusForWrongPasscodes: { says: ['I approve', 'one', 'two', 'three'] },
  statusForRecentDenial: { customer: { deniedRecently: true } },
  statusForLwaFailure: { says: ['I approve', 'my code is {code}'], lwaFails: true },
  statusForIneligibleSkill: { published: { ...fixtureSkill(), accountLinking: undefined } },
  statusForEarlierPermission: { customer: { permissionsGranted: true } },
  statusForAlreadyLinked: { customer: { linked: true } },
};

const STATUS_ASSUMPTIONS = ASSUMPTION_NAMES.filter((name) => name.startsWith('statusFor'));
const ROWS = STATUS_ASSUMPTIONS.flatMap((name) =>
  ASSUMPTIONS[name].values.map((value) => [name, value] as const),
);

function causeFor(value: AssumptionValue): object {
  switch (value) {
    case '500':
      return { type: 'ConnectionError', status: { code: '500' }, result: null };
    case '204':
      return { type: 'ConnectionCompleted', status: { code: '204' }, result: {} };
    case '403':
      return { type: 'ConnectionCompleted', status: { code: '403' } };
    case 'noResult':
    case 'none':
      return { type: 'ConnectionCompleted', status: { code: '200' } };
    default:
      return { type: 'ConnectionCompleted', status: { code: '200' }, result: { status: value } };
  }
}

describe('an assumption about a status', () => {
  it('has a test case', () => {
    expect(Object.keys(CASES)).toEqual(STATUS_ASSUMPTIONS);
  });

  it.each(ROWS)('determines the result of the connection: %s = %s', async (name, value) => {
    const { customer = {}, says = [], lwaFails, published = fixtureSkill() } = CASES[name]!;
    const talk = await talks.begin({ customer, published });
    talk.simulation.assume(name, value);

    await talk.say('open ride hailer', 'link my account');
    if (lwaFails) talk.simulation.fail('lwa', '500');
    await talk.say(...says);
    talk.simulation.fail('lwa', null);

    const { cause } = talk.lastRequest('SessionResumedRequest') as {
      cause: { result?: { status?: string } | null };
    };
    expect(cause).toMatchObject(causeFor(value));
    expect('result' in cause).toBe(value !== 'noResult');
    const hasStatus = !['none', 'noResult', '204', '403', '500'].includes(String(value));
    expect(cause.result?.status !== undefined).toBe(hasStatus);
    expect(talk.simulation.customer.linked).toBe(value === 'LINKED' || customer.linked === true);
  });
});

describe('the assumption', () => {
  const resumed = async (name: AssumptionName, value: AssumptionValue, customer = {}) => {
    const talk = await talks.begin({ customer: { permissionsGranted: true, ...customer } });
    talk.simulation.assume(name, value);
    await talk.say('open ride hailer', 'link my account');
    const [before, after] = ['IntentRequest', 'SessionResumedRequest'].map((type) =>
      talk.skill.envelopes.findLast(({ request }) => request.type === type),
    ) as unknown as [Envelope, Envelope];
    return { talk, before, after, requestTypes: talk.requestTypes() };
  };
  type Resumption = Awaited<ReturnType<typeof resumed>>;
  interface Envelope {
    session: { new: boolean; sessionId: string; attributes: object };
    context: { System: { user: { accessToken?: string } } };
    request: { cause: { token?: string; status: { message: string }; result: object } };
  }

  const EVENT = 'AlexaSkillEvent.SkillAccountLinked';
  const sessionIdOf = ({ session }: Envelope) => session.sessionId;
  const EFFECTS: readonly [
    name: AssumptionName,
    read: (of: Resumption) => unknown,
    ifTrue: unknown,
    ifFalse: unknown,
  ][] = [
    ['sessionAttributesKept', ({ after }) => after.session.attributes, { sent: 'attributes' }, {}],
    [
      'sessionIdKept',
      ({ after, before }) => sessionIdOf(after) === sessionIdOf(before),
      true,
      false,
    ],
    ['sessionNewOnResume', ({ after }) => after.session.new, true, false],
    ['tokenEchoed', ({ after }) => after.request.cause.token, CONNECTION.token, undefined],
    ['accessTokenOnResume', ({ after }) => 'accessToken' in after.context.System.user, true, false],
    ['skillAccountLinkedEvent', ({ requestTypes }) => requestTypes.includes(EVENT), true, false],
    ['skillEventsFirst', ({ requestTypes }) => requestTypes.at(-1) === EVENT, false, true],
  ];

  it.each(
    EFFECTS.flatMap(([name, read, ifTrue, ifFalse]) => [
      { name, read, value: true, result: ifTrue },
      { name, read, value: false, result: ifFalse },
    ]),
  )(
    '$name = $value takes effect when the connection ends',
    async ({ name, value, read, result }) => {
      expect(read(await resumed(name, value))).toEqual(result);
    },
  );

  it('accessTokenOnResume = false does not affect the next request', async () => {
    const { talk } = await resumed('accessTokenOnResume', false);
    await talk.say('help');
    expect(talk.skill.envelopes.at(-1)).toHaveProperty(
      'context.System.user.accessToken',
      talk.simulation.accessToken,
    );
  });

  it.each(['result', 'message', 'both', 'none'])(
    'statusReason = %s determines where the outcome has its reason',
    async (value) => {
      const { after } = await resumed('statusReason', value, { phoneNumber: false });
      const { status, result } = after.request.cause;
      expect([/phone/.test(JSON.stringify(result)), /phone/.test(status.message)]).toEqual([
        value === 'result' || value === 'both',
        value === 'message' || value === 'both',
      ]);
    },
  );

  it.each([true, false])(
    'passcodeForEarlierPermission = %s determines whether the passcode is asked for',
    async (value) => {
      const talk = await talks.begin({ customer: { permissionsGranted: true } });
      talk.simulation.assume('passcodeForEarlierPermission', value);
      await talk.say('open ride hailer', 'link my account');
      expect(talk.simulation.listener).toBe(value ? 'passcode' : 'skill');
    },
  );

  it.each([7, 1, 30])(
    'denialRememberedDays = %s is the number of days for which a denial is remembered',
    async (value) => {
      const talk = await talks.begin({ customer: { deniedRecently: true } });
      talk.simulation.assume('denialRememberedDays', value);
      await talk.simulation.advance((value - 0.5) * 86_400_000);
      expect(talk.simulation.customer.deniedRecently).toBe(true);
      await talk.simulation.advance(86_400_000);
      expect(talk.simulation.customer.deniedRecently).toBe(false);
    },
  );
});

describe('every assumption', () => {
  it('has a default among its values, a sentence with its meaning, and its evidence', () => {
    for (const name of ASSUMPTION_NAMES) {
      const { default: byDefault, evidence, meaning, values } = ASSUMPTIONS[name];
      expect(values).toContain(byDefault);
      expect(meaning).toMatch(/^[A-Z].*\.$|^session\.new .*\.$|^cause\.token .*\.$/);
      expect(['A', 'R']).toContain(evidence);
      expect(DEFAULT_ASSUMPTIONS[name]).toBe(byDefault);
    }
  });

  it('can be set to each of its values as text', () => {
    for (const name of ASSUMPTION_NAMES) {
      for (const value of ASSUMPTIONS[name].values) {
        expect(readAssumption(name, String(value))).toEqual({ [name]: value });
      }
    }
  });
});

it('readAssumption rejects an unknown name, and a value that is not among those to choose from', () => {
  expect(() => readAssumption('toString', true)).toThrow('There is no assumption "toString"');
  expect(() => readAssumption('tokenEchoed', 'maybe')).toThrow(
    'The assumption tokenEchoed cannot be "maybe": choose from true, false.',
  );
});
