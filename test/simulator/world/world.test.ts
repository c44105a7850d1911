import { NoCardError } from '../../../simulator/world';
import { COURSE_NAMES, playCourse, playSeed } from '../../../simulator/courses';
import { MissingModelError } from '../../../simulator/alexa/setting';
import { ledgerKey } from '../../../simulator/ledger-key';
import { COURSE_OUTCOMES } from '../../conversations/course-outcomes';
import { asking, connecting, linkingSkill, nothing, saying } from '../support/stand-in';
import { Talks } from '../support/talk';

const DAY_MS = 86_400_000;
const talks = new Talks();
afterAll(() => talks.end());

const withCard = ({ session }: { session?: unknown }) =>
  session ? asking('In your Alexa app. What next?', { card: { type: 'LinkAccount' } }) : nothing;

describe('the Alexa app', () => {
  it('links by the card, and the session goes on with the token', async () => {
    const talk = await talks.begin({ answering: withCard });
    await talk.say('open ride hailer');

    await talk.world.followLinkAccountCard();
    await talk.say('help');

    expect(talk.world.app.cards).toHaveLength(1);
    expect(talk.messages('customer', 'lwa')).toEqual(['GET /ap/oa']);
    expect(talk.messages('alexa', 'lwa')).toEqual(['POST /auth/o2/token']);
    expect(talk.last('AlexaSkillEvent.SkillAccountLinked')).toBeDefined();
    expect(talk.skill.asked.at(-1)).toHaveProperty(
      'context.System.user.accessToken',
      talk.world.accessToken,
    );
  });

  it('has nothing to follow without a card', async () => {
    const talk = await talks.begin();
    await expect(talk.world.followLinkAccountCard()).rejects.toThrow(NoCardError);
  });

  it('disables, which unlinks; who enables again has another user id', async () => {
    const talk = await talks.begin({ customer: { linked: true } });
    const before = talk.world.userId;

    await talk.world.disable();
    const disabled = talk.skill.asked.at(-1);
    await talk.world.enable();

    expect(disabled).toMatchObject({
      request: { type: 'AlexaSkillEvent.SkillDisabled' },
      context: { System: { user: { userId: before } } },
    });
    expect(talk.world.customer).toMatchObject({ linked: false, permissionsGranted: false });
    expect(talk.skill.asked.at(-1)).toMatchObject({
      request: { type: 'AlexaSkillEvent.SkillEnabled' },
      context: { System: { user: { userId: talk.world.userId } } },
    });
    expect(talk.world.userId).not.toBe(before);
  });

  it('disabling ends what is open with the skill, its question and Amazon’s', async () => {
    const talk = await talks.begin({ answering: linkingSkill });
    await talk.say('open ride hailer');
    await talk.world.disable();
    expect(talk.world.awaits).toBeUndefined();
    await talk.say('open ride hailer', 'link my account');
    expect(talk.world.awaits).toBe('consent');
    await talk.world.disable();
    expect(talk.world.awaits).toBeUndefined();
    await talk.say('yes');
    expect(talk.asked()).not.toContain('SessionEndedRequest');
    expect(talk.lines().at(-1)).toMatch(/^alexa: /);
  });

  it('ends nothing twice', async () => {
    const talk = await talks.begin();
    await talk.world.disable();
    await talk.say('open ride hailer');
    await talk.world.enable();
    expect(talk.asked()).toEqual(['LaunchRequest', 'AlexaSkillEvent.SkillEnabled']);
  });
});

describe('a skill event', () => {
  it('has neither session nor device, and its times', async () => {
    const talk = await talks.begin({ customer: { linked: true } });
    await talk.world.disable();
    const [event] = talk.skill.asked;
    expect(event).not.toHaveProperty('session');
    expect(event).not.toHaveProperty('context.System.device');
    expect(event!.request).toMatchObject({
      eventCreationTime: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
      eventPublishingTime: expect.any(String),
    });
  });

  it('comes again until it is acknowledged, and its failure is no problem', async () => {
    let failures = 2;
    const talk = await talks.begin({
      answering: (envelope) => {
        if (envelope.session || failures-- <= 0) return linkingSkill(envelope);
        throw new Error('The table is away.');
      },
    });

    await talk.say('open ride hailer', 'stop');

    const events = talk.skill.asked.filter(({ session }) => session === undefined);
    expect(events).toHaveLength(3);
    expect(new Set(events.map(({ request }) => request['eventCreationTime'])).size).toBe(1);
    expect(talk.problems()).toEqual([]);
  });

  it('is sent only where the manifest asks for it', async () => {
    const { readPublishedSkill } = await import('../../../simulator/published-skill');
    const skill = readPublishedSkill();
    const events = { subscriptions: [{ eventName: 'SKILL_PERMISSION_ACCEPTED' }] };
    const talk = await talks.begin({
      published: { ...skill, manifest: { ...skill.manifest, events } },
    });

    await talk.say('open ride hailer', 'link my account', 'I approve', 'my code is {code}');

    expect(talk.asked().filter((type) => type.includes('Event'))).toEqual([
      'AlexaSkillEvent.SkillPermissionAccepted',
    ]);
    expect(talk.last('AlexaSkillEvent.SkillPermissionAccepted')['body']).toEqual({
      acceptedPermissions: [
        { scope: 'alexa::profile:name:read' },
        { scope: 'alexa::profile:email:read' },
      ],
    });
  });
});

describe('a world', () => {
  it('lets a customer change', async () => {
    const talk = await talks.begin();
    talk.world.setCustomer({ linked: true, permissionsGranted: true, firstName: 'Ben' });
    expect(talk.world.customer).toMatchObject({ linked: true, permissionsGranted: true });
    talk.world.setCustomer({ linked: false, permissionsGranted: false, deniedRecently: true });
    expect(talk.world.customer).toMatchObject({ linked: false, deniedRecently: true });
    expect(talk.world.customer).toMatchObject({ firstName: 'Ben', permissionsGranted: false });
  });

  it('takes somebody else in, with nothing of the one before', async () => {
    const talk = await talks.begin({ answering: withCard });
    await talk.say('open ride hailer');
    const { userId } = talk.world;

    talk.world.newCustomer({ firstName: 'Ben' });

    expect(talk.world.awaits).toBeUndefined();
    expect(talk.world.app.cards).toEqual([]);
    expect(talk.world.userId).not.toBe(userId);
    expect(talk.world.customer).toMatchObject({ firstName: 'Ben', linked: false });
  });

  it('answers the profile API for the account holder, as far as permissions go', async () => {
    const { call } = await import('../../../simulator/http');
    const talk = await talks.begin({ customer: { accountOwner: false } });
    const { profile } = talk.world.surroundings.servers;
    const name = async () => {
      const headers = { authorization: `Bearer ${profile.issueToken()}` };
      const url = `${profile.url}/v2/accounts/~current/settings/Profile.name`;
      return (await call(url, { from: 'skill', headers })).json;
    };
    expect(await name()).toMatchObject({ code: 'ACCESS_DENIED' });
    talk.world.setCustomer({ permissionsGranted: true });
    expect(await name()).toBe('Sam Carter');
    talk.world.setCustomer({ accountOwner: true });
    expect(await name()).toBe('Annie Carter');
  });

  it('lets Alexa hold a token that is another’s', async () => {
    const talk = await talks.begin();
    talk.world.setAccessToken('Atza|another');
    await talk.say('open ride hailer');
    expect(talk.skill.asked[0]).toHaveProperty('context.System.user.accessToken', 'Atza|another');
  });

  it('has no ledger of a customer of whom nothing was remembered', async () => {
    const talk = await talks.begin();
    expect(await talk.world.ledger()).toBeUndefined();
    const { table } = talk.world.surroundings.servers;
    await table.put({ pk: ledgerKey(talk.world.userId), offer1: 1 });
    expect(await talk.world.ledger()).toMatchObject({ offer1: 1 });
  });

  it('lets the table remove what ran out, as late as DynamoDB may', async () => {
    const { world } = await talks.begin();
    const expiresAt = Math.floor(world.clock.now() / 1000);
    await world.surroundings.servers.table.put({ pk: ledgerKey(world.userId), expiresAt });
    await world.advance(DAY_MS);
    expect(await world.ledger()).toBeDefined();
    await world.advance(2 * DAY_MS);
    expect(await world.ledger()).toBeUndefined();
  });

  it('takes the outcome from the skill’s own log, where there is one', async () => {
    const talk = await talks.begin({ customer: { phoneNumber: false } });
    const invoke = talk.skill.invoke.bind(talk.skill);
    talk.skill.invoke = async (envelope) => ({
      ...(await invoke(envelope)),
      logs: ['no JSON linking.outcome', '{"event":"linking.outcome","outcome":"notOurs"}'],
    });
    await talk.say('open ride hailer', 'link my account');
    expect(talk.world.end('a course')).toEqual({
      kind: 'end',
      course: 'a course',
      linked: false,
      sessionOpen: true,
      outcome: 'notOurs',
      problems: 0,
    });
  });

  it('counts the problems of each conversation by itself', async () => {
    const talk = await talks.begin({ answering: () => saying('What next?') });
    await talk.say('open ride hailer');
    expect(talk.world.end().problems).toBeGreaterThan(0);
    expect(talk.world.end().problems).toBe(0);
  });

  it('says which languages the skill speaks', async () => {
    const talk = await talks.begin({ locale: 'xx-XX' });
    await expect(talk.say('open ride hailer')).rejects.toThrow(MissingModelError);
    await expect(talk.say('open ride hailer')).rejects.toThrow(/choose from .*en-US/);
  });
});

describe('the courses', () => {
  it('are nine', () => {
    expect(COURSE_NAMES).toEqual(Object.keys(COURSE_OUTCOMES));
  });

  it.each(COURSE_NAMES)('end as they should with a skill that links: %s', async (name) => {
    const talk = await talks.begin({
      answering: (envelope) => {
        const saysYes = envelope.request.intent?.name === 'AMAZON.YesIntent';
        return saysYes && !talk.world.customer.linked ? connecting() : linkingSkill(envelope);
      },
    });
    const { faults } = talk.world.surroundings;

    const end = await playCourse(talk.world, name, { firstName: 'Ben' });

    expect(end).toMatchObject({
      kind: 'end',
      course: name,
      linked: COURSE_OUTCOMES[name] === 'linked',
    });
    expect(talk.world.customer.firstName).toBe('Ben');
    expect(faults.all()).toEqual({});
  });

  it('play the document’s conversation', async () => {
    const talk = await talks.begin();
    const end = await playSeed(talk.world);
    expect(end).toMatchObject({ linked: true, outcome: 'linked', problems: 0 });
    expect(end).not.toHaveProperty('course');
  });
});
