import { requestShapeProblem } from '../../../simulator/alexa/answer/schema';
import { asking, connecting, linkingSkill, nothing, saying } from '../support/stand-in';
import { Talks } from '../support/talk';

const talks = new Talks();
afterAll(() => talks.end());

describe('a session', () => {
  it('is opened by the skill’s name, which Alexa announces once', async () => {
    const talk = await talks.begin();

    await talk.say('Alexa, open Ride Hailer', 'stop', 'open ride hailer');

    expect(talk.lines()).toEqual([
      'customer: Alexa, open Ride Hailer',
      "alexa: Here's the skill Ride Hailer by Ride Hailer Inc.",
      'skill: Shall I link your account?*',
      'customer: stop',
      'skill: Goodbye.',
      'customer: open ride hailer',
      'skill: Shall I link your account?*',
    ]);
    expect(talk.world.end()).toMatchObject({ sessionOpen: true, problems: 0, outcome: null });
  });

  it('is opened by a request in the same breath, slots included', async () => {
    const talk = await talks.begin();

    await talk.say('Alexa, ask Ride Hailer to book a ride to the airport');

    expect(talk.asked().filter((type) => !type.includes('Event'))).toEqual(['IntentRequest']);
    expect(talk.last('IntentRequest')['intent']).toMatchObject({
      name: 'BookRideIntent',
      slots: { destination: { value: 'the airport' } },
    });
    expect(talk.skill.asked[0]!.session).toMatchObject({ new: true, attributes: {} });
  });

  it('brings back what the skill kept in it, and nothing of the one before', async () => {
    const talk = await talks.begin();

    await talk.say('open ride hailer', 'help', 'stop', 'open ride hailer');

    const [launch, , help, , again] = talk.skill.asked.map(({ session }) => session);
    expect(help).toMatchObject({
      new: false,
      attributes: { asked: 'Shall I link your account?' },
      sessionId: (launch as { sessionId: string }).sessionId,
    });
    expect(again).toMatchObject({ new: true, attributes: {} });
  });

  it('begins anew where the skill is opened once more', async () => {
    const talk = await talks.begin();
    await talk.say('open ride hailer', 'Alexa, open ride hailer');
    const launches = talk.skill.asked.filter(({ request }) => request.type === 'LaunchRequest');
    expect(launches.map(({ session }) => (session as { new: boolean }).new)).toEqual([true, true]);
  });

  it('is over as the skill ends it, or leaves it to the device', async () => {
    for (const shouldEndSession of [true, undefined]) {
      const answering = () => ({
        ...saying('Bye.'),
        response: { ...saying('Bye.').response, shouldEndSession },
      });
      const talk = await talks.begin({ answering });
      await talk.say('open ride hailer', 'help');
      expect(talk.lines().slice(-2)).toEqual([
        'customer: help',
        "alexa: Hmm, I don't know that one.",
      ]);
    }
  });

  it('takes what no intent knows to the fallback', async () => {
    const talk = await talks.begin();
    await talk.say('open ride hailer', 'colourless green ideas sleep furiously');
    expect(talk.last('IntentRequest')['intent']).toMatchObject({ name: 'AMAZON.FallbackIntent' });
  });

  it('is left by exit without a word of the skill’s', async () => {
    const talk = await talks.begin();
    await talk.say('open ride hailer', 'exit');
    expect(talk.last('SessionEndedRequest')).toMatchObject({ reason: 'USER_INITIATED' });
    expect(talk.world.awaits).toBeUndefined();
  });
});

describe('silence', () => {
  it('is asked into once, and then ends the session', async () => {
    const talk = await talks.begin();

    await talk.say('open ride hailer', '...', '...', '...');

    expect(talk.lines().slice(2)).toEqual([
      'skill: Shall I link your account?*',
      'customer: ...',
      'skill: Once more: Shall I link your account?*',
      'customer: ...',
      'customer: ...',
    ]);
    expect(talk.last('SessionEndedRequest')).toMatchObject({ reason: 'EXCEEDED_MAX_REPROMPTS' });
    expect(talk.problems()).toEqual([]);
  });

  it('is what an open microphone hears while time passes', async () => {
    const talk = await talks.begin();
    const before = talk.world.clock.now();

    await talk.say('open ride hailer');
    await talk.world.advance(7_999);
    expect(talk.world.awaits).toBe('skill');
    await talk.world.advance(30 * 86_400_000);

    expect(talk.last('SessionEndedRequest')).toMatchObject({ reason: 'EXCEEDED_MAX_REPROMPTS' });
    expect(talk.world.clock.now() - before).toBeGreaterThanOrEqual(30 * 86_400_000);
    expect(talk.skill.clockOffsets.at(-1)).toBe(talk.world.clock.offsetMs);
  });
});

describe('outside of any session', () => {
  it('gets what means nothing to Alexa her shrug, which is no problem', async () => {
    const talk = await talks.begin();

    await talk.say('yes', '...');

    expect(talk.lines()).toEqual([
      'customer: yes',
      "alexa: Hmm, I don't know that one.",
      'customer: ...',
    ]);
    expect(talk.asked()).toEqual([]);
    expect(talk.world.end()).toMatchObject({ problems: 0, sessionOpen: false });
  });
});

describe('an answer that Alexa can not use', () => {
  const broken = () => ({ version: '1.0', response: { outputSpeech: 'Hi' } });
  const failing = () => {
    throw new TypeError('x is not a function');
  };
  const late = () => {
    throw Object.assign(new Error('Task timed out'), { name: 'Sandbox.Timedout' });
  };

  it.each([
    ['of the wrong shape', broken, /outputSpeech must be object/],
    ['of a function that failed', failing, /TypeError: x is not a function/],
    ['that did not come', late, /within 8 seconds/],
  ])('%s ends the session, and the skill is told', async (_, answering, problem) => {
    const talk = await talks.begin({
      answering: (asked) => (asked.request.type === 'LaunchRequest' ? answering() : nothing),
    });

    await talk.say('open ride hailer');

    expect(talk.lines().at(-1)).toBe(
      "alexa: There was a problem with the requested skill's response.",
    );
    expect(talk.problems()).toEqual([expect.stringMatching(problem)]);
    expect(talk.last('SessionEndedRequest')).toMatchObject({
      reason: 'ERROR',
      error: { type: 'INVALID_RESPONSE', message: expect.stringMatching(problem) },
    });
    expect(talk.world.end()).toMatchObject({ sessionOpen: false, problems: 1 });
  });

  it('comes back as an exception, where that is assumed', async () => {
    const talk = await talks.begin({
      assumptions: { refusedAnswer: 'System.ExceptionEncountered' },
      answering: ({ request }) => (request.type === 'LaunchRequest' ? broken() : nothing),
    });

    await talk.say('open ride hailer');

    const { requestId } = talk.last('LaunchRequest');
    expect(talk.last('System.ExceptionEncountered')).toMatchObject({
      error: { type: 'INVALID_RESPONSE' },
      cause: { requestId },
    });
  });

  it('is not answered by connections without end', async () => {
    const talk = await talks.begin({
      customer: { voiceRecognized: false },
      answering: ({ session, request }) =>
        session && request.type !== 'SessionEndedRequest' ? connecting() : nothing,
    });
    await talk.say('open ride hailer');
    expect(talk.problems()).toEqual(['The skill started more than 3 connections in one turn.']);
  });
});

describe('cards', () => {
  it('come into the app', async () => {
    const card = { type: 'Simple', title: 'Fare', content: '$ 20' };
    const talk = await talks.begin({
      answering: ({ session }) => (session ? asking('What next?', { card }) : nothing),
    });
    await talk.say('open ride hailer');
    expect(talk.world.app.cards).toEqual([card]);
    expect(talk.world.record.entries).toContainEqual({ kind: 'card', card });
  });
});

describe('what Alexa sends', () => {
  it('is of the published shape, in every kind of request', async () => {
    const talk = await talks.begin();

    await talk.say('open ride hailer', 'link my account', 'I approve', 'my code is {code}');
    await talk.say('book a ride to the airport', '...', '...');
    await talk.world.disable();
    talk.skill.answering = ({ request }) => (request.type === 'LaunchRequest' ? null : nothing);
    talk.world.assume('refusedAnswer', 'System.ExceptionEncountered');
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
      expect(context.System.apiEndpoint).toBe(talk.world.surroundings.servers.profile.url);
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
    const before = talk.world.accessToken;
    await talk.world.advance(3_700_000);
    await talk.say('open ride hailer');
    expect(talk.world.accessToken).not.toBe(before);
    expect(talk.messages('alexa', 'lwa')).toEqual(['POST /auth/o2/token']);
  });

  it('has no token where the refresh fails', async () => {
    const talk = await talks.begin({ customer: { linked: true } });
    await talk.world.advance(3_700_000);
    talk.world.fail('lwa', '500');
    await talk.say('open ride hailer');
    talk.world.fail('lwa', null);
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
