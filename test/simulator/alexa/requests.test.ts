import { requestShapeProblem } from '../../../simulator/alexa/response/schema';
import { linkingSkill, nothing } from '../support/fake-skill';
import { Talks } from '../support/talk';
import { fixtureSkill } from '../support/fixture-skill';

const talks = new Talks();
afterAll(() => talks.end());

describe('an envelope', () => {
  it('matches the published type for every kind of request', async () => {
    const talk = await talks.begin();

    await talk.say('open ride hailer', 'link my account', 'I approve', 'my code is {code}');
    await talk.say('book a ride to the airport', '...', '...');
    await talk.simulation.disable();
    talk.skill.answering = ({ request }) => (request.type === 'LaunchRequest' ? null : nothing);
    talk.simulation.assume('rejectedResponse', 'System.ExceptionEncountered');
    await talk.say('open ride hailer');

    expect(new Set(talk.requestTypes())).toEqual(
      new Set([
        'LaunchRequest',
        'IntentRequest',
        'SessionResumedRequest',
        'SessionEndedRequest',
        'System.ExceptionEncountered',
        'AlexaSkillEvent.SkillEnabled',
        'AlexaSkillEvent.SkillDisabled',
        'AlexaSkillEvent.SkillAccountLinked',
        'AlexaSkillEvent.SkillPermissionAccepted',
      ]),
    );
    const problems = talk.skill.envelopes.map((envelope) => requestShapeProblem(asTyped(envelope)));
    expect(problems.filter((problem) => problem !== undefined)).toEqual([]);
  });

  it('has the access token of a linked customer in both places, and none for any other', async () => {
    for (const linked of [true, false]) {
      const talk = await talks.begin({ customer: { linked } });
      await talk.say('open ride hailer');
      const { session, context } = talk.skill.envelopes[0] as unknown as {
        session: { user: object };
        context: { System: { user: object; device: object; apiEndpoint: string } };
      };
      expect('accessToken' in context.System.user).toBe(linked);
      expect(session.user).toEqual(context.System.user);
      expect(context.System.apiEndpoint).toBe(talk.simulation.services.servers.profile.url);
    }
  });

  it('names the speaker only for a skill with personalization', async () => {
    const published = await personalized();
    for (const [skill, named] of [
      [undefined, false],
      [published, true],
    ] as const) {
      const talk = await talks.begin(skill && { published: skill });
      await talk.say('open ride hailer');
      const { context } = talk.skill.envelopes[0] as unknown as { context: { System: object } };
      expect('person' in context.System).toBe(named);
    }
  });

  it('has a refreshed access token after the old one has expired', async () => {
    const talk = await talks.begin({ customer: { linked: true }, answering: linkingSkill });
    const before = talk.simulation.accessToken;
    await talk.simulation.advance(3_700_000);
    await talk.say('open ride hailer');
    expect(talk.simulation.accessToken).not.toBe(before);
    expect(talk.messages('alexa', 'lwa')).toEqual(['POST /auth/o2/token']);
  });

  it('has no access token when the refresh fails', async () => {
    const talk = await talks.begin({ customer: { linked: true } });
    await talk.simulation.advance(3_700_000);
    talk.simulation.fail('lwa', '500');
    await talk.say('open ride hailer');
    talk.simulation.fail('lwa', null);
    const { context } = talk.skill.envelopes[0] as unknown as {
      context: { System: { user: object } };
    };
    expect(context.System.user).not.toHaveProperty('accessToken');
  });
});

/**
 * Adapts two fields in which Alexa deviates from the published type: `dialogState` is absent for a
 * model without a dialog, and a slot has the `source` USER.
 */
function asTyped(envelope: { request: { intent?: object } }): unknown {
  const { request } = envelope;
  if (!request.intent) return envelope;
  const intent = JSON.parse(
    JSON.stringify(request.intent).replaceAll('"source":"USER",', ''),
  ) as object;
  return { ...envelope, request: { dialogState: 'STARTED', ...request, intent } };
}

async function personalized() {
  const skill = fixtureSkill();
  const permissions = [...skill.manifest.permissions!, { name: 'alexa::person_id:read' }];
  return { ...skill, manifest: { ...skill.manifest, permissions } };
}
