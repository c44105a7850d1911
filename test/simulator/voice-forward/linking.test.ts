import { spokenDigits } from '../../../simulator/speech/spoken-digits';
import { Talks } from '../support/talk';
import { type Customer } from '../../../simulator/customer/customer';
import { fixtureSkill } from '../support/fixture-skill';

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

describe('linking by voice', () => {
  it('plays the documented dialog', async () => {
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

  it('exchanges an authorization code of LWA for tokens', async () => {
    const talk = await approved();

    await talk.say('my code is {code}');

    expect(talk.messages('voice-forward', 'lwa')).toEqual(['GET /ap/oa', 'POST /auth/o2/token']);
    const { client, lwa } = talk.simulation.services.servers;
    expect(lwa.inspect(talk.simulation.accessToken!)).toMatchObject({ clientId: client.clientId });
    expect(talk.simulation.customer).toMatchObject({ linked: true, permissionsGranted: true });
  });

  it('ends with Tasks.CompleteTask, which the skill receives as SessionResumedRequest', async () => {
    const talk = await approved();

    await talk.say('my code is {code}');

    expect(talk.messages('alexa', 'voice-forward')).toEqual(['LaunchRequest']);
    expect(talk.messages('voice-forward', 'alexa')).toEqual(['Tasks.CompleteTask']);
    const { session, request, context } = talk.skill.envelopes.findLast(
      ({ request }) => request.type === 'SessionResumedRequest',
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

  it('hides the connection token from Amazon’s skill, and the passcode from the requesting skill', async () => {
    const talk = await approved();
    await talk.say('my code is {code}');
    const messages = talk.simulation.record.entries.flatMap((entry) =>
      entry.kind === 'message' ? [entry] : [],
    );
    const toProvider = messages.filter(({ to }) => to === 'voice-forward');
    expect(JSON.stringify(toProvider)).not.toContain('kept');
    expect(JSON.stringify(talk.skill.envelopes)).not.toContain(
      spokenDigits(talk.simulation.phone[0]!),
    );
  });

  it('sends SkillAccountLinked after the turn', async () => {
    const talk = await approved();
    await talk.say('my code is {code}');
    expect(talk.requestTypes().slice(-2)).toEqual([
      'SessionResumedRequest',
      'AlexaSkillEvent.SkillAccountLinked',
    ]);
    expect(talk.last('AlexaSkillEvent.SkillAccountLinked')['body']).toEqual({
      accessToken: talk.simulation.accessToken,
    });
  });
});

describe('a customer who declines the consent question', () => {
  it('is not asked again for a week after "no"', async () => {
    const talk = await begin();

    await talk.say('No', 'link my account');

    expect(talk.lines().at(-2)).toMatch(/^voice-forward: You recently chose not to link/);
    expect(cause(talk)).toMatchObject({ result: { status: 'DENIED' } });
    expect(talk.simulation.customer.deniedRecently).toBe(true);
    await talk.simulation.advance(8 * 86_400_000);
    await talk.say('open ride hailer', 'link my account');
    expect(talk.simulation.awaits).toBe('consent');
  });

  it('is asked a second time after silence', async () => {
    const talk = await begin();

    await talk.say('...');
    expect(talk.lines().at(-1)).toMatch(/^voice-forward: Do you give Ride Hailer permission/);
    await talk.say('...');

    expect(cause(talk)).toMatchObject({ result: { status: 'DENIED' } });
    expect(talk.simulation.customer.deniedRecently).toBe(false);
  });

  it('gets two reprompts for answers that are not understood', async () => {
    const talk = await begin();
    await talk.say('why?', 'what?', 'who?');
    expect(talk.simulation.awaits).toBe('skill');
  });

  it('can end the connection with "stop"', async () => {
    const talk = await begin();
    await talk.say('stop');
    expect(talk.simulation.end()).toMatchObject({ outcome: 'declined', linked: false });
  });
});

describe('a customer who cannot link by voice', () => {
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
    const talk = await begin(customer);

    expect(cause(talk)).toMatchObject({
      result: { status, reason: expect.stringMatching(reason) },
    });
    expect(talk.lines().at(-2)).toMatch(/^voice-forward: .*skills section of your Alexa app\.$/);
    expect(talk.simulation.phone).toEqual([]);
    expect(talk.simulation.end()).toMatchObject({ outcome, linked: false, problems: 0 });
  });

  it('is linked without a question when all permissions are granted', async () => {
    const talk = await begin({ permissionsGranted: true });
    expect(talk.lines().at(-2)).toMatch(/^voice-forward: Great, Annie\./);
    expect(talk.simulation.end()).toMatchObject({ outcome: 'linked', linked: true });
  });

  it('keeps the tokens of an account that is already linked', async () => {
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

describe('the consent question', () => {
  const NAME = 'alexa::profile:given_name:read';
  const EMAIL = 'alexa::profile:email:read';
  const PHONE = 'alexa::profile:mobile_number:read';
  const COUNTRY = 'alexa:devices:all:address:country_and_postal_code:read';
  const ADDRESS = 'alexa::devices:all:address:full:read';

  const asking = async (permissions: readonly string[], granted: readonly string[] = []) => {
    const published = await withPermissions(permissions);
    const customer = { permissionsGranted: granted };
    const talk = await talks.begin({ published, customer });
    await talk.say('open ride hailer', 'link my account');
    return talk;
  };

  it.each([
    [[NAME, EMAIL], [], 'name and email address'],
    [[NAME, EMAIL], [NAME], 'email address'],
    [[NAME, EMAIL, PHONE, COUNTRY], [EMAIL], 'name, phone number and country and postal code'],
    [[NAME, 'alexa::profile:name:read'], [], 'name'],
    [[NAME, ADDRESS], [], 'name'],
  ])('names the missing permissions of %j without %j: %s', async (permissions, granted, names) => {
    const talk = await asking(permissions, granted);
    expect(talk.lines().at(-1)).toContain(`permission to access your ${names}?`);
  });

  it('is not asked when no missing permission can be granted by voice', async () => {
    const talk = await asking([NAME, ADDRESS], [NAME]);
    expect(talk.simulation.customer.linked).toBe(true);
  });

  it('grants the permissions that it names, and no other', async () => {
    const talk = await asking([NAME, EMAIL, ADDRESS], [EMAIL]);
    await talk.say('I approve');
    expect(talk.simulation.customer.permissionsGranted).toEqual([NAME, EMAIL]);
    await talk.say('my code is {code}');
    expect(talk.last('AlexaSkillEvent.SkillPermissionAccepted')['body']).toEqual({
      acceptedPermissions: [{ scope: NAME }, { scope: EMAIL }],
    });
  });
});

describe('the language of the dialog', () => {
  it('is Japanese in ja-JP, with Amazon’s documented lines and answers', async () => {
    const talk = await talks.begin({ locale: 'ja-JP' });
    await talk.say('ライドヘイラーを開いて', 'アカウントをリンク');
    const name = talk.simulation.skill.manifest.publishingInformation?.locales?.['ja-JP']?.name;
    expect(talk.lines().slice(-2)).toEqual([
      'voice-forward: アカウントをリンクするには、登録されたAlexaプロフィールの情報を一部、共有する必要があります。',
      `voice-forward: ${name}に、お名前とメールアドレスへのアクセスを許可しますか? 「許可します」または「いいえ」と言ってください。*`,
    ]);
    await talk.say('許可します。');
    expect(talk.lines().at(-1)).toBe(
      'voice-forward: Annieさん、リクエストを認証するために、「私のコードは」に続けて、スマートフォンで受信したコードを言ってください。*',
    );
    const digits = [...spokenDigits(talk.simulation.phone[0]!)].map((digit) => KANJI[+digit]);
    await talk.say(`アレクサ、私のコードは${digits.join('、')}です。`);
    expect(talk.simulation.end()).toMatchObject({ linked: true, outcome: 'linked' });
  });

  it('is English in de-DE, and the record says so', async () => {
    const talk = await talks.begin({ locale: 'de-DE' });
    await talk.say('öffne ride hailer', 'mein konto verknüpfen');
    expect(talk.lines().at(-1)).toMatch(/^voice-forward: Do you give/);
    expect(JSON.stringify(talk.simulation.record.entries)).toContain('English and Japanese only');
  });
});

describe('the passcode', () => {
  it('may be wrong twice', async () => {
    const talk = await approved();
    await talk.say('my code is 1', 'my code is 2', 'my code is {code}');
    expect(talk.simulation.customer.linked).toBe(true);
  });

  it('ends the connection when it is wrong three times', async () => {
    const talk = await approved();
    await talk.say('my code is 1', 'my code is 2', 'my code is 3');
    expect(cause(talk)).toMatchObject({ result: { status: 'FAILED' } });
    expect(talk.simulation.end()).toMatchObject({ outcome: 'failed', linked: false });
  });

  it('expires, and a new one is sent', async () => {
    const talk = await approved();
    const [first] = talk.simulation.phone;
    talk.simulation.clock.advance(11 * 60_000);
    await talk.say('my code is {code}');
    expect(talk.simulation.phone).toHaveLength(2);
    await talk.say(`my code is ${spokenDigits(first!)}`, 'my code is {code}');
    expect(talk.simulation.customer.linked).toBe(true);
  });

  it('is sent again on request, and asked for again after an answer without digits', async () => {
    const talk = await approved();
    await talk.say('send me a new code', 'I lost my phone');
    expect(talk.simulation.phone).toHaveLength(2);
    expect(talk.lines().at(-1)).toMatch(/^voice-forward: I didn't get a code\./);
    await talk.say('my code is {code}');
    expect(talk.simulation.customer.linked).toBe(true);
  });

  it('ends the connection when the customer does not say it', async () => {
    const silent = await approved();
    await silent.say('...', '...');
    expect(silent.simulation.end()).toMatchObject({ outcome: 'declined', linked: false });
    const stopped = await approved();
    await stopped.say('cancel');
    expect(stopped.simulation.end()).toMatchObject({ outcome: 'declined', linked: false });
  });

  it('is empty for a customer who received none', async () => {
    const talk = await begin();
    await talk.say('my code is {code}');
    expect(talk.lines().at(-2)).toBe('customer: my code is');
  });
});

describe('LWA', () => {
  it.each(['500', 'refused', 'garbage', 'throttled'] as const)(
    'leaves the customer unlinked when it fails: %s',
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

  it('issues no code to an unknown client', async () => {
    const talk = await talks.begin({ published: await withClient('amzn1.unknown') });
    await talk.say('open ride hailer', 'link my account', 'I approve', 'my code is {code}');
    expect(talk.simulation.end()).toMatchObject({ outcome: 'failed', linked: false });
  });
});

const KANJI = '〇一二三四五六七八九';

async function withPermissions(permissions: readonly string[]) {
  const skill = fixtureSkill();
  const subscriptions = [{ eventName: 'SKILL_PERMISSION_ACCEPTED' }];
  const manifest = {
    ...skill.manifest,
    permissions: permissions.map((name) => ({ name })),
    events: { subscriptions },
  };
  return { ...skill, manifest };
}

async function withClient(clientId: string) {
  const skill = fixtureSkill();
  return { ...skill, accountLinking: { ...skill.accountLinking, clientId } };
}
