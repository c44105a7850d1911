import { useInspectors } from '../../support/served-inspectors';
import { Tab } from '../../support/tab';

const inspectors = useInspectors();

const savedConversation = (fields: object): string =>
  JSON.stringify({ format: 'alexa-conversation', version: 1, steps: [], ...fields });

describe('actions of the inspector', () => {
  it.each(['nothing', 'constructor', '__proto__'])('do not include "%s"', async (action) => {
    const { act } = await inspectors.serve();
    const { status, error } = await act(action);
    expect({ status, error }).toEqual({
      status: 404,
      error: `There is no action "${action}".`,
    });
  });

  it.each([
    [
      'step',
      null,
      'A step is an object with one of say, intent, advanceMs, customer, assume, fail or app.',
    ],
    ['step', { say: 'My code is {code}' }, 'There is no passcode on the phone.'],
    ['step', { app: 'followLinkAccountCard' }, 'The Alexa app shows no card'],
    ['newCustomer', 'Bob', 'This is not a customer.'],
    ['scenario', {}, 'There is no scenario undefined: choose from consents, declines'],
    ['scenario', { name: 'toString' }, 'There is no scenario "toString": choose from consents'],
    ['replay', {}, 'The file does not contain valid JSON.'],
    [
      'replay',
      { text: savedConversation({ steps: [{}] }) },
      'Step 1: A step is an object with one of',
    ],
    [
      'replay',
      { text: savedConversation({ locale: 'de-DE' }) },
      'The conversation was saved in de-DE, but this simulation uses en-US: start it with --replay FILE.',
    ],
    ['send', {}, 'This envelope is no longer available'],
    ['send', { requestId: 'none', text: '{}' }, 'This envelope is no longer available'],
  ])('reject %s %j with a message and keep the conversation', async (action, body, sentence) => {
    const { act, simulation } = await inspectors.serve();

    const { status, error } = await act(action, body);

    expect(status).toBe(200);
    expect(error).toContain(sentence);
    expect(error).toMatch(/^[^\n]*\.$/);
    expect(await act('step', { say: 'open ride hailer' })).toMatchObject({ status: 200 });
    expect(simulation.listener).toBe('skill');
  });

  it.each(['', '{"say":', 'say=hello'])('reject the body %j, which is not JSON', async (body) => {
    const { inspector } = await inspectors.serve();
    const { status, error } = await Tab.send(`${inspector.url}/do/step`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    expect({ status, error }).toEqual({ status: 200, error: 'The body is not valid JSON.' });
  });
});

it('the inspector reports an error of the skill as a problem and keeps the conversation', async () => {
  const { act, skill, tab, receivesAllEvents } = await inspectors.serveWithTab();
  const answering = skill.answering;
  skill.answering = () => {
    throw new TypeError('x is not a function');
  };
  expect(await act('step', { say: 'open ride hailer' })).toMatchObject({ status: 200 });
  skill.answering = answering;
  await act('step', { say: 'open ride hailer' });

  await receivesAllEvents(tab);
  expect(tab.events).toContainEqual(
    expect.objectContaining({
      entry: {
        kind: 'problem',
        problem: "LaunchRequest: The skill's function failed: TypeError: x is not a function",
      },
    }),
  );
  expect(tab.said.at(-1)).toBe('skill: Shall I link your account?');
});

it.each(['refused', '500', 'throttled'])(
  'the inspector shows the turn when the table fails with %s',
  async (kind) => {
    const { act, tab, receivesAllEvents } = await inspectors.serveWithTab();
    await act('step', { fail: { name: 'table', kind } });
    expect(await act('step', { say: 'open ride hailer' })).toMatchObject({ status: 200 });
    await receivesAllEvents(tab);
    expect(tab.state.faults).toEqual({ table: kind });
    expect(tab.events.filter(({ type }) => type === 'turnEnd')).toHaveLength(1);
  },
);

it('the inspector shows the skill enabled by the first launch, disabled in the Alexa app, and enabled again', async () => {
  const { act, skill, tab, receivesAllEvents } = await inspectors.serveWithTab();
  expect(tab.state.enabled).toBe(false);
  for (const [step, enabled] of [
    [{ say: 'open ride hailer' }, true],
    [{ app: 'disable' }, false],
    [{ app: 'enable' }, true],
  ] as const) {
    await act('step', step);
    await receivesAllEvents(tab);
    expect(tab.state.enabled).toBe(enabled);
  }
  expect(skill.envelopes.map(({ request }) => request.type)).toEqual(
    expect.arrayContaining(['AlexaSkillEvent.SkillDisabled', 'AlexaSkillEvent.SkillEnabled']),
  );
});
