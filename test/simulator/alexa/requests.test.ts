import { requestShapeProblem } from '../../../simulator/alexa/response/schema';
import { linkingSkill, nothing } from '../support/fake-skill';
import { Talks } from '../support/talk';

const talks = new Talks();
afterAll(() => talks.end());

describe('what Alexa sends', () => {
  it('is of the published shape, in every kind of request', async () => {
    const talk = await talks.begin();

    await talk.say('open ride hailer', 'link my account', 'I approve', 'my code is {code}');
    await talk.say('book a ride to the airport', '...', '...');
    await talk.simulation.disable();
    talk.skill.answering = ({ request }) => (request.type === 'LaunchRequest' ? null : nothing);
    talk.simulation.assume('rejectedResponse', 'System.ExceptionEncountered');
    await talk.say('open ride hailer');

    expect(new Set(talk.asked())).toEqual(
      new Set([
        'LaunchRequest',
        'IntentRequest',
        'SessionResumedRequest',
        'SessionEndedRequest',
        'System.ExceptionEncountered',
        'AlexaSkillEvent.SkillEnabled',
        'AlexaSkillEvent.SkillDisabled',
        'AlexaSkillEvent.SkillAccountLinked',
      ]),
    );
    const problems = talk.skill.asked.map((envelope) => requestShapeProblem(asTyped(envelope)));
    expect(problems.filter((problem) => problem !== undefined)).toEqual([]);
  });

  it('has the access token of a linked customer, in both places, and of nobody else', async () => {
    for (const linked of [true, false]) {
      const talk = await talks.begin({ customer: { linked } });
      await talk.say('open ride hailer');
      const { session, context } = talk.skill.asked[0] as unknown as {
        session: { user: object };
        context: { System: { user: object; device: object; apiEndpoint: string } };
      };
      expect('accessToken' in context.System.user).toBe(linked);
      expect(session.user).toEqual(context.System.user);
      expect(context.System.apiEndpoint).toBe(talk.simulation.services.servers.profile.url);
    }
  });

  it('names who speaks only where personalization is on', async () => {
    const published = await personalized();
    for (const [skill, named] of [
      [undefined, false],
      [published, true],
    ] as const) {
      const talk = await talks.begin(skill && { published: skill });
      await talk.say('open ride hailer');
      const { context } = talk.skill.asked[0] as unknown as { context: { System: object } };
      expect('person' in context.System).toBe(named);
    }
  });

  it('is refreshed with Login with Amazon as it grows old', async () => {
    const talk = await talks.begin({ customer: { linked: true }, answering: linkingSkill });
    const before = talk.simulation.accessToken;
    await talk.simulation.advance(3_700_000);
    await talk.say('open ride hailer');
    expect(talk.simulation.accessToken).not.toBe(before);
    expect(talk.messages('alexa', 'lwa')).toEqual(['POST /auth/o2/token']);
  });

  it('has no token where the refresh fails', async () => {
    const talk = await talks.begin({ customer: { linked: true } });
    await talk.simulation.advance(3_700_000);
    talk.simulation.fail('lwa', '500');
    await talk.say('open ride hailer');
    talk.simulation.fail('lwa', null);
    const { context } = talk.skill.asked[0] as unknown as { context: { System: { user: object } } };
    expect(context.System.user).not.toHaveProperty('accessToken');
  });
});

/**
 * Two things that Alexa does and the published type does not know: `dialogState` is left out for a
 * model without a dialog, and a slot says that its `source` is the user.
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
  const { readPublishedSkill } = await import('../../../simulator/published-skill');
  const skill = readPublishedSkill();
  const permissions = [...skill.manifest.permissions!, { name: 'alexa::person_id:read' }];
  return { ...skill, manifest: { ...skill.manifest, permissions } };
}
