import { spokenDigits } from '../../../simulator/speech/spoken-digits';
import { Talks } from '../support/talk';
import { type Customer } from '../../../simulator/customer/customer';

const talks = new Talks();
afterAll(() => talks.end());

const begin = async (customer: Partial<Customer> = {}) => {
  const talk = await talks.begin({ customer });
  await talk.say('open ride hailer', 'link my account');
  return talk;
};
const cause = (talk: Awaited<ReturnType<typeof begin>>) =>
  talk.last('SessionResumedRequest')['cause'];
const approved = async () => {
  const talk = await begin();
  await talk.say('I approve');
  return talk;
};

describe('a customer who consents', () => {
  it('hears the document’s lines, and all are Amazon’s between hand-over and return', async () => {
    const talk = await begin();

    await talk.say('I approve', 'Alexa, my code is {code}');

    const code = spokenDigits(talk.simulation.phone[0]!);
    expect(talk.lines().slice(3)).toEqual([
      'customer: link my account',
      "skill: Let's link.",
      "voice-forward: To link your account, I'll need to share some information from your Alexa profile.",
      "voice-forward: Do you give Ride Hailer permission to access your name and email address? You can say, 'I approve', or 'No'.*",
      'customer: I approve',
      "voice-forward: Annie, to authenticate your request, say, 'My code is', followed by the code we sent to your phone.*",
      `customer: Alexa, my code is ${code}`,
      "voice-forward: Great, Annie. I've signed you in with Ride Hailer using Login with Amazon. You can manage your linked account by going to the skills section of your Alexa app.",
      'skill: It came back: LINKED. What next?*',
    ]);
    expect(talk.problems()).toEqual([]);
    expect(talk.simulation.end()).toMatchObject({ linked: true, outcome: 'linked' });
  });

  it('is linked by an authorization code that Login with Amazon exchanges', async () => {
    const talk = await approved();

    await talk.say('my code is {code}');

    expect(talk.messages('voice-forward', 'lwa')).toEqual(['GET /ap/oa', 'POST /auth/o2/token']);
    const { client, lwa } = talk.simulation.services.servers;
    expect(lwa.inspect(talk.simulation.accessToken!)).toMatchObject({ clientId: client.clientId });
    expect(talk.simulation.customer).toMatchObject({ linked: true, permissionsGranted: true });
  });

  it('is handed back by the provider’s directive, delivered as a resumed request', async () => {
    const talk = await approved();

    await talk.say('my code is {code}');

    expect(talk.messages('alexa', 'voice-forward')).toEqual(['LaunchRequest']);
    expect(talk.messages('voice-forward', 'alexa')).toEqual(['Tasks.CompleteTask']);
    const { session, request, context } = talk.skill.asked.findLast(
      (asked) => asked.request.type === 'SessionResumedRequest',
    ) as unknown as { session: object; request: object; context: { System: { user: object } } };
    expect(request).toMatchObject({
      cause: {
        type: 'ConnectionCompleted',
        token: 'kept',
        status: { code: '200', message: 'OK' },
        result: { status: 'LINKED' },
      },
    });
    expect(session).toMatchObject({ new: false, attributes: { kept: 'attributes' } });
    expect(context.System.user).toHaveProperty('accessToken', talk.simulation.accessToken);
  });

  it('never lets the provider see the token, nor the skill the passcode', async () => {
    const talk = await approved();
    await talk.say('my code is {code}');
    const messages = talk.simulation.record.entries.flatMap((entry) =>
      entry.kind === 'message' ? [entry] : [],
    );
    const toProvider = messages.filter(({ to }) => to === 'voice-forward');
    expect(JSON.stringify(toProvider)).not.toContain('kept');
    expect(JSON.stringify(talk.skill.asked)).not.toContain(spokenDigits(talk.simulation.phone[0]!));
  });

  it('is heard by the skill as an event, after the turn', async () => {
    const talk = await approved();
    await talk.say('my code is {code}');
    expect(talk.asked().slice(-2)).toEqual([
      'SessionResumedRequest',
      'AlexaSkillEvent.SkillAccountLinked',
    ]);
    expect(talk.last('AlexaSkillEvent.SkillAccountLinked')['body']).toEqual({
      accessToken: talk.simulation.accessToken,
    });
  });
});

describe('a customer who does not consent', () => {
  it('may say no, and is not asked again for a while', async () => {
    const talk = await begin();

    await talk.say('No', 'link my account');

    expect(talk.lines().at(-2)).toMatch(/^voice-forward: You chose not to link/);
    expect(cause(talk)).toMatchObject({ result: { status: 'DENIED' } });
    expect(talk.simulation.customer.deniedRecently).toBe(true);
    await talk.simulation.advance(8 * 86_400_000);
    await talk.say('open ride hailer', 'link my account');
    expect(talk.simulation.awaits).toBe('consent');
  });

  it('may be silent, which is asked into once', async () => {
    const talk = await begin();

    await talk.say('...');
    expect(talk.lines().at(-1)).toMatch(/^voice-forward: Do you give Ride Hailer permission/);
    await talk.say('...');

    expect(cause(talk)).toMatchObject({ result: { status: 'DENIED' } });
    expect(talk.simulation.customer.deniedRecently).toBe(false);
  });

  it('may say what makes no sense three times', async () => {
    const talk = await begin();
    await talk.say('why?', 'what?', 'who?');
    expect(talk.simulation.awaits).toBe('skill');
  });

  it('may stop', async () => {
    const talk = await begin();
    await talk.say('stop');
    expect(talk.simulation.end()).toMatchObject({ outcome: 'declined', linked: false });
  });
});

describe('a customer who may not link by voice', () => {
  it.each([
    [{ voiceRecognized: false }, 'USER_REQUIREMENTS_NOT_MET', 'requirementsNotMet', /voice/],
    [{ accountOwner: false }, 'USER_REQUIREMENTS_NOT_MET', 'requirementsNotMet', /owner/],
    [{ phoneNumber: false }, 'USER_REQUIREMENTS_NOT_MET', 'requirementsNotMet', /phone number/],
    [{ deniedRecently: true }, 'DENIED', 'declined', /recent past/],
  ] as const)('%j: %s', async (customer, status, outcome, reason) => {
    const talk = await begin(customer);

    expect(cause(talk)).toMatchObject({
      result: { status, reason: expect.stringMatching(reason) },
    });
    expect(talk.lines().at(-2)).toMatch(/^voice-forward: .*skills section of your Alexa app\.$/);
    expect(talk.simulation.phone).toEqual([]);
    expect(talk.simulation.end()).toMatchObject({ outcome, linked: false, problems: 0 });
  });

  it('is linked without a question where the permissions were granted before', async () => {
    const talk = await begin({ permissionsGranted: true });
    expect(talk.lines().at(-2)).toMatch(/^voice-forward: Great, Annie\./);
    expect(talk.simulation.end()).toMatchObject({ outcome: 'linked', linked: true });
  });

  it('is told so where the account is linked, and keeps the tokens', async () => {
    const talk = await talks.begin({ customer: { linked: true } });
    const before = talk.simulation.accessToken;
    await talk.say('open ride hailer', 'link my account');
    expect(talk.lines().at(-2)).toBe(
      'voice-forward: Your account is linked with Ride Hailer already.',
    );
    expect(talk.simulation.accessToken).toBe(before);
    expect(talk.problems().join()).toMatch(/had an access token/);
  });
});

describe('the passcode', () => {
  it('may be wrong twice', async () => {
    const talk = await approved();
    await talk.say('my code is 1', 'my code is 2', 'my code is {code}');
    expect(talk.simulation.customer.linked).toBe(true);
  });

  it('may not be wrong three times', async () => {
    const talk = await approved();
    await talk.say('my code is 1', 'my code is 2', 'my code is 3');
    expect(cause(talk)).toMatchObject({ result: { status: 'FAILED' } });
    expect(talk.simulation.end()).toMatchObject({ outcome: 'failed', linked: false });
  });

  it('grows old, and another is sent', async () => {
    const talk = await approved();
    const [first] = talk.simulation.phone;
    talk.simulation.clock.advance(11 * 60_000);
    await talk.say('my code is {code}');
    expect(talk.simulation.phone).toHaveLength(2);
    await talk.say(`my code is ${spokenDigits(first!)}`, 'my code is {code}');
    expect(talk.simulation.customer.linked).toBe(true);
  });

  it('is sent anew when it is asked for, and asked for again when there was none', async () => {
    const talk = await approved();
    await talk.say('send me a new code', 'I lost my phone');
    expect(talk.simulation.phone).toHaveLength(2);
    expect(talk.lines().at(-1)).toMatch(/^voice-forward: I didn't get a code\./);
    await talk.say('my code is {code}');
    expect(talk.simulation.customer.linked).toBe(true);
  });

  it('may be left unsaid', async () => {
    const silent = await approved();
    await silent.say('...', '...');
    expect(silent.simulation.end()).toMatchObject({ outcome: 'declined', linked: false });
    const stopped = await approved();
    await stopped.say('cancel');
    expect(stopped.simulation.end()).toMatchObject({ outcome: 'declined', linked: false });
  });

  it('is nothing to a customer who has none', async () => {
    const talk = await begin();
    await talk.say('my code is {code}');
    expect(talk.lines().at(-2)).toBe('customer: my code is');
  });
});

describe('Login with Amazon', () => {
  it.each(['500', 'refused', 'garbage', 'throttled'] as const)(
    'that fails (%s) leaves the customer unlinked, with words',
    async (kind) => {
      const talk = await approved();
      talk.simulation.fail('lwa', kind);
      await talk.say('my code is {code}');
      talk.simulation.fail('lwa', null);

      expect(talk.lines().at(-2)).toBe(
        'voice-forward: Sorry, something went wrong. To link your account with Ride Hailer, go to the skills section of your Alexa app.',
      );
      expect(talk.messages('voice-forward', 'lwa')).toEqual([
        kind === 'refused' ? 'connection refused' : 'GET /ap/oa',
      ]);
      expect(talk.simulation.end()).toMatchObject({ outcome: 'failed', linked: false });
    },
  );

  it('that does not allow Alexa’s address gives no code', async () => {
    const talk = await talks.begin({ published: await withClient('amzn1.unknown') });
    await talk.say('open ride hailer', 'link my account', 'I approve', 'my code is {code}');
    expect(talk.simulation.end()).toMatchObject({ outcome: 'failed', linked: false });
  });
});

async function withClient(clientId: string) {
  const { readPublishedSkill } = await import('../../../simulator/published-skill');
  const skill = readPublishedSkill();
  return { ...skill, accountLinking: { ...skill.accountLinking, clientId } };
}
