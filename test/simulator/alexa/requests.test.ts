import { requestShapeProblem } from '../../../simulator/alexa/response/schema';
import { linkingSkill, nothing } from '../support/fake-skill';
import { type Talk, useTalks } from '../support/talk';
import { fixtureSkill } from '../support/fixture-skill';

const talks = useTalks();

describe('an envelope', () => {
  it('matches the types of ask-sdk-model in every type of request', async () => {
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

  it.each([true, false])(
    'has an access token in session and context only for a linked customer: %s',
    async (linked) => {
      const talk = await talks.begin({ customer: { linked } });
      await talk.say('open ride hailer');
      const { session, context } = firstEnvelopeOf(talk);
      expect('accessToken' in context.System.user).toBe(linked);
      expect(session.user).toEqual(context.System.user);
      expect(context.System.apiEndpoint).toBe(talk.simulation.services.servers.profile.url);
    },
  );

  it.each([true, false])(
    'names the speaker only for a skill with personalization: %s',
    async (isPersonalized) => {
      const talk = await talks.begin(isPersonalized ? { published: personalized() } : {});
      await talk.say('open ride hailer');
      expect('person' in firstEnvelopeOf(talk).context.System).toBe(isPersonalized);
    },
  );

  it('has a refreshed access token after the old one has expired', async () => {
    const talk = await talks.begin({ customer: { linked: true }, answering: linkingSkill });
    const before = talk.simulation.accessToken;
    await talk.simulation.advance(3_700_000);
    await talk.say('open ride hailer');
    expect(talk.simulation.accessToken).not.toBe(before);
    expect(firstEnvelopeOf(talk).context.System.user).toHaveProperty(
      'accessToken',
      talk.simulation.accessToken,
    );
    expect(talk.messageNames('alexa', 'lwa')).toEqual(['POST /auth/o2/token']);
  });

  it('has no access token when the refresh fails', async () => {
    const talk = await talks.begin({ customer: { linked: true } });
    await talk.simulation.advance(3_700_000);
    talk.simulation.fail('lwa', '500');
    await talk.say('open ride hailer');
    talk.simulation.fail('lwa', null);
    expect(firstEnvelopeOf(talk).context.System.user).not.toHaveProperty('accessToken');
  });
});

interface Envelope {
  readonly session: { readonly user: object };
  readonly context: { readonly System: { readonly user: object; readonly apiEndpoint: string } };
}

const firstEnvelopeOf = ({ skill }: Talk) => skill.envelopes[0] as unknown as Envelope;

/**
 * Alexa's requests differ from the types of `ask-sdk-model`: `dialogState` is absent for a model without a
 * dialog, and a slot has the `source` USER.
 */
function asTyped(envelope: { request: { intent?: object } }): unknown {
  const { request } = envelope;
  if (!request.intent) return envelope;
  const intent = JSON.parse(
    JSON.stringify(request.intent).replaceAll('"source":"USER",', ''),
  ) as object;
  return { ...envelope, request: { dialogState: 'STARTED', ...request, intent } };
}

function personalized() {
  const skill = fixtureSkill();
  const permissions = [...skill.manifest.permissions!, { name: 'alexa::person_id:read' }];
  return { ...skill, manifest: { ...skill.manifest, permissions } };
}
