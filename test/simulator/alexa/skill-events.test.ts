import { type PublishedSkill } from '../../../simulator/published-skill';
import { linkingSkill } from '../support/fake-skill';
import { fixtureSkill } from '../support/fixture-skill';
import { useTalks } from '../support/talk';

const talks = useTalks();

describe('a skill event', () => {
  it('has neither session nor device, and has its creation and publishing time', async () => {
    const talk = await talks.begin({ customer: { linked: true } });
    await talk.simulation.disable();
    const [event] = talk.skill.envelopes;
    expect(event).not.toHaveProperty('session');
    expect(event).not.toHaveProperty('context.System.device');
    expect(event!.request).toMatchObject({
      eventCreationTime: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
      eventPublishingTime: expect.any(String),
    });
  });

  it('is sent again until it is acknowledged, and its failure is not a problem', async () => {
    let failuresLeft = 2;
    const talk = await talks.begin({
      answering: (envelope) => {
        if (envelope.session || failuresLeft-- === 0) return linkingSkill(envelope);
        throw new Error('The table is unavailable.');
      },
    });

    await talk.say('open ride hailer', 'stop');

    const events = talk.skill.envelopes.filter(({ session }) => session === undefined);
    expect(events).toHaveLength(3);
    expect(new Set(events.map(({ request }) => request['eventCreationTime'])).size).toBe(1);
    expect(talk.problems()).toEqual([]);
  });

  it('is sent only if the manifest subscribes to it', async () => {
    const skill = fixtureSkill();
    const events = { subscriptions: [{ eventName: 'SKILL_PERMISSION_ACCEPTED' }] };
    const talk = await talks.begin({
      published: { ...skill, manifest: { ...skill.manifest, events } },
    });

    await talk.say('open ride hailer', 'link my account', 'I approve', 'my code is {code}');

    expect(talk.requestTypes().filter((type) => type.includes('Event'))).toEqual([
      'AlexaSkillEvent.SkillPermissionAccepted',
    ]);
    expect(talk.lastRequest('AlexaSkillEvent.SkillPermissionAccepted')['body']).toEqual({
      acceptedPermissions: [
        { scope: 'alexa::profile:name:read' },
        { scope: 'alexa::profile:email:read' },
      ],
    });
  });

  it.each([undefined, { endpoint: { uri: 'arn:aws:lambda:eu-west-1:1:function:a' } }])(
    'is not sent to another skill without subscriptions in the events of its manifest: %j',
    async (events) => {
      const skill = fixtureSkill();
      const manifest = { ...skill.manifest, events };
      const published = { ...skill, manifest } as unknown as PublishedSkill;
      const talk = await talks.begin({ isOtherSkill: true, published });
      await talk.say('open ride hailer');
      await talk.simulation.disable();
      expect(talk.requestTypes()).toEqual(['LaunchRequest']);
    },
  );
});
