import { spokenDigits } from '../../../simulator/speech/spoken-digits';
import { CONNECTION } from '../support/fake-skill';
import { useTalks } from '../support/talk';
import { type Customer } from '../../../simulator/customer/customer';
import { fixtureSkill } from '../support/fixture-skill';

const talks = useTalks();

const beginLinking = (customer: Partial<Customer> = {}) => talks.beginLinking({ customer });
const cause = (talk: Awaited<ReturnType<typeof beginLinking>>) =>
  talk.lastRequest('SessionResumedRequest')['cause'];
const link = async () => {
  const talk = await beginLinking();
  await talk.say('I approve', 'my code is {code}');
  return talk;
};

describe('linking by voice', () => {
  it('plays the documented dialog', async () => {
    const talk = await beginLinking();

    await talk.say('I approve', 'Alexa, my code is {code}');

    const code = spokenDigits(talk.simulation.phone[0]!);
    expect(talk.lines().slice(3)).toEqual([
      'customer: link my account',
      "skill: Let's link.",
      "voice-forward: To link your account, I'll need to share some information from your Alexa profile.",
      "voice-forward: Do you give Ride Hailer permission to access your name and email address? You can say, 'I approve', or 'No'. [microphone open]",
      'customer: I approve',
      "voice-forward: Annie, to authenticate your request, say, 'My code is', followed by the code we sent to your phone. [microphone open]",
      `customer: Alexa, my code is ${code}`,
      "voice-forward: Great, Annie. I've signed you in with Ride Hailer using Login with Amazon. You can manage your linked account by going to the skills section of your Alexa app.",
      'skill: It came back: LINKED. What next? [microphone open]',
    ]);
    expect(talk.problems()).toEqual([]);
    expect(talk.simulation.end()).toMatchObject({ linked: true, outcome: 'linked' });
  });

  it('exchanges an authorization code of LWA for tokens', async () => {
    const talk = await link();

    expect(talk.messageNames('voice-forward', 'lwa')).toEqual([
      'GET /ap/oa',
      'POST /auth/o2/token',
    ]);
    const { client, lwa } = talk.simulation.services.servers;
    expect(lwa.inspect(talk.simulation.accessToken!)).toMatchObject({ clientId: client.clientId });
    expect(talk.simulation.customer).toMatchObject({ linked: true, permissionsGranted: true });
  });

  it('ends with Tasks.CompleteTask, which the skill receives as SessionResumedRequest', async () => {
    const talk = await link();

    expect(talk.messageNames('alexa', 'voice-forward')).toEqual(['LaunchRequest']);
    expect(talk.messageNames('voice-forward', 'alexa')).toEqual(['Tasks.CompleteTask']);
    const { session, request, context } = talk.skill.envelopes.findLast(
      ({ request }) => request.type === 'SessionResumedRequest',
    ) as unknown as { session: object; request: object; context: { System: { user: object } } };
    expect(request).toMatchObject({
      cause: {
        type: 'ConnectionCompleted',
        token: CONNECTION.token,
        status: { code: '200', message: 'OK' },
        result: { status: 'LINKED' },
      },
    });
    expect(session).toMatchObject({ new: false, attributes: { sent: 'attributes' } });
    expect(context.System.user).toHaveProperty('accessToken', talk.simulation.accessToken);
  });

  it('hides the connection token from Amazon’s skill, and the passcode from the requesting skill', async () => {
    const talk = await link();
    const messages = talk.simulation.record.entries.flatMap((entry) =>
      entry.kind === 'message' ? [entry] : [],
    );
    const toProvider = messages.filter(({ to }) => to === 'voice-forward');
    expect(JSON.stringify(toProvider)).not.toContain(CONNECTION.token);
    expect(JSON.stringify(talk.skill.envelopes)).not.toContain(
      spokenDigits(talk.simulation.phone[0]!),
    );
  });

  it('sends SkillAccountLinked after the turn', async () => {
    const talk = await link();
    expect(talk.requestTypes().slice(-2)).toEqual([
      'SessionResumedRequest',
      'AlexaSkillEvent.SkillAccountLinked',
    ]);
    expect(talk.lastRequest('AlexaSkillEvent.SkillAccountLinked')['body']).toEqual({
      accessToken: talk.simulation.accessToken,
    });
  });
});

describe('a customer who gives no consent', () => {
  it('is not asked again for a week after "no"', async () => {
    const talk = await beginLinking();

    await talk.say('No', 'link my account');

    expect(talk.lines().at(-2)).toMatch(/^voice-forward: You recently chose not to link/);
    expect(cause(talk)).toMatchObject({ result: { status: 'DENIED' } });
    expect(talk.simulation.customer.deniedRecently).toBe(true);
    await talk.simulation.advance(8 * 86_400_000);
    await talk.say('open ride hailer', 'link my account');
    expect(talk.simulation.listener).toBe('consent');
  });

  it('is asked a second time after silence', async () => {
    const talk = await beginLinking();

    await talk.say('...');
    expect(talk.lines().at(-1)).toMatch(/^voice-forward: Do you give Ride Hailer permission/);
    await talk.say('...');

    expect(cause(talk)).toMatchObject({ result: { status: 'DENIED' } });
    expect(talk.simulation.customer.deniedRecently).toBe(false);
  });

  it('gets two reprompts for answers that are not understood', async () => {
    const talk = await beginLinking();
    await talk.say('why?', 'what?', 'who?');
    const reprompt = /^voice-forward: I didn't get that\./;
    expect(talk.lines().filter((line) => reprompt.test(line))).toHaveLength(2);
    expect(talk.simulation.listener).toBe('skill');
  });

  it('can end the connection with "stop"', async () => {
    const talk = await beginLinking();
    await talk.say('stop');
    expect(talk.simulation.end()).toMatchObject({ outcome: 'declined', linked: false });
  });
});

describe('a connection without the consent question', () => {
  it.each([
    [
      { personalizationEnabled: false },
      'USER_REQUIREMENTS_NOT_MET',
      'requirementsNotMet',
      /personalization/,
    ],
    [{ voiceRecognized: false }, 'USER_REQUIREMENTS_NOT_MET', 'requirementsNotMet', /voice/],
    [{ accountOwner: false }, 'USER_REQUIREMENTS_NOT_MET', 'requirementsNotMet', /owner/],
    [{ phoneNumber: false }, 'USER_REQUIREMENTS_NOT_MET', 'requirementsNotMet', /phone number/],
    [{ deniedRecently: true }, 'DENIED', 'declined', /recent past/],
  ] as const)('%j leads to %s', async (customer, status, outcome, reason) => {
    const talk = await beginLinking(customer);

    expect(cause(talk)).toMatchObject({
      result: { status, reason: expect.stringMatching(reason) },
    });
    expect(talk.lines().at(-2)).toMatch(/^voice-forward: .*skills section of your Alexa app\.$/);
    expect(talk.simulation.phone).toEqual([]);
    expect(talk.simulation.end()).toMatchObject({ outcome, linked: false, problems: 0 });
  });

  it('links the account when all permissions are granted', async () => {
    const talk = await beginLinking({ permissionsGranted: true });
    expect(talk.lines().at(-2)).toMatch(/^voice-forward: Great, Annie\./);
    expect(talk.simulation.end()).toMatchObject({ outcome: 'linked', linked: true });
  });

  it('keeps the tokens of an account that is already linked, and reports a problem of the skill', async () => {
    const talk = await talks.begin({ customer: { linked: true } });
    const before = talk.simulation.accessToken;
    await talk.say('open ride hailer', 'link my account');
    expect(talk.lines().at(-2)).toBe(
      'voice-forward: Your account is already linked with Ride Hailer.',
    );
    expect(talk.simulation.accessToken).toBe(before);
    expect(talk.problems().join()).toMatch(/had an access token/);
  });
});

describe('linking with LWA', () => {
  it.each(['500', 'refused', 'garbage', 'throttled'] as const)(
    'fails when LWA fails: %s',
    async (kind) => {
      const talk = await beginLinking();
      await talk.say('I approve');
      talk.simulation.fail('lwa', kind);
      await talk.say('my code is {code}');
      talk.simulation.fail('lwa', null);

      expect(talk.lines().at(-2)).toBe(
        'voice-forward: Sorry, something went wrong. To link your account with Ride Hailer, go to the skills section of your Alexa app.',
      );
      expect(talk.messageNames('voice-forward', 'lwa')).toEqual([
        kind === 'refused' ? 'connection refused' : 'GET /ap/oa',
      ]);
      expect(talk.simulation.end()).toMatchObject({ outcome: 'failed', linked: false });
    },
  );

  it('fails for a client id that LWA does not know', async () => {
    const skill = fixtureSkill();
    const accountLinking = { ...skill.accountLinking, clientId: 'amzn1.unknown' };
    const talk = await talks.beginLinking({ published: { ...skill, accountLinking } });
    await talk.say('I approve', 'my code is {code}');
    expect(talk.simulation.end()).toMatchObject({ outcome: 'failed', linked: false });
  });
});
