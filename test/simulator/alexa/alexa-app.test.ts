import { NoCardError } from '../../../simulator/alexa/errors';
import { asking, linkingSkill, nothing, cardSkill } from '../support/fake-skill';
import { useTalks } from '../support/talk';

const talks = useTalks();

describe('the Alexa app', () => {
  it('links by the card, and the session continues with the token', async () => {
    const talk = await talks.begin({ answering: cardSkill });
    await talk.say('open ride hailer');

    await talk.simulation.followLinkAccountCard();
    await talk.say('help');

    expect(talk.simulation.app.cards).toHaveLength(1);
    expect(talk.messageNames('customer', 'lwa')).toEqual(['GET /ap/oa']);
    expect(talk.messageNames('alexa', 'lwa')).toEqual(['POST /auth/o2/token']);
    expect(talk.lastRequest('AlexaSkillEvent.SkillAccountLinked')).toBeDefined();
    expect(talk.skill.envelopes.at(-1)).toHaveProperty(
      'context.System.user.accessToken',
      talk.simulation.accessToken,
    );
  });

  it('links by the newest app card, and keeps the other cards', async () => {
    const types = ['LinkAccount', 'Simple', 'LinkAccount'];
    const talk = await talks.begin({
      answering: ({ session }) =>
        session
          ? asking('In your Alexa app. What next?', { card: { type: types.shift() } })
          : nothing,
    });
    await talk.say('open ride hailer', 'help', 'help');

    await talk.simulation.followLinkAccountCard();

    expect(talk.simulation.app.cards).toEqual([{ type: 'LinkAccount' }, { type: 'Simple' }]);
  });

  it('rejects followLinkAccountCard without a card', async () => {
    const talk = await talks.begin();
    await expect(talk.simulation.followLinkAccountCard()).rejects.toThrow(NoCardError);
  });

  it('unlinks the account when the skill is disabled, and issues another user id when it is enabled', async () => {
    const talk = await talks.begin({ customer: { linked: true } });
    const before = talk.simulation.userId;

    await talk.simulation.disable();
    const disabled = talk.skill.envelopes.at(-1);
    await talk.simulation.enable();

    expect(disabled).toMatchObject({
      request: { type: 'AlexaSkillEvent.SkillDisabled' },
      context: { System: { user: { userId: before } } },
    });
    expect(talk.simulation.customer).toMatchObject({ linked: false, permissionsGranted: false });
    expect(talk.skill.envelopes.at(-1)).toMatchObject({
      request: { type: 'AlexaSkillEvent.SkillEnabled' },
      context: { System: { user: { userId: talk.simulation.userId } } },
    });
    expect(talk.simulation.userId).not.toBe(before);
  });

  it('issues another user id when the customer opens a disabled skill, but not when they open the skill for the first time', async () => {
    const talk = await talks.begin();
    const before = talk.simulation.userId;
    await talk.say('open ride hailer');
    expect(talk.simulation.userId).toBe(before);

    await talk.simulation.disable();
    await talk.say('open ride hailer');
    expect(talk.simulation.userId).not.toBe(before);
    expect(talk.skill.envelopes.at(-1)).toMatchObject({
      request: { type: 'AlexaSkillEvent.SkillEnabled' },
      context: { System: { user: { userId: talk.simulation.userId } } },
    });
  });

  it('ends the session and the connection when the skill is disabled', async () => {
    const talk = await talks.begin({ answering: linkingSkill });
    await talk.say('open ride hailer');
    await talk.simulation.disable();
    expect(talk.simulation.listener).toBeUndefined();
    await talk.say('open ride hailer', 'link my account');
    expect(talk.simulation.listener).toBe('consent');
    await talk.simulation.disable();
    expect(talk.simulation.listener).toBeUndefined();
    await talk.say('yes');
    expect(talk.requestTypes()).not.toContain('SessionEndedRequest');
    expect(talk.lines().at(-1)).toMatch(/^alexa: /);
  });

  it('sends no event when a disabled skill is disabled, or an enabled one enabled', async () => {
    const talk = await talks.begin();
    await talk.simulation.disable();
    expect(talk.requestTypes()).toEqual([]);
    // Opening the skill enables it.
    await talk.say('open ride hailer');
    expect(talk.requestTypes()).toEqual(['LaunchRequest', 'AlexaSkillEvent.SkillEnabled']);
    await talk.simulation.enable();
    expect(talk.requestTypes()).toEqual(['LaunchRequest', 'AlexaSkillEvent.SkillEnabled']);
  });
});
