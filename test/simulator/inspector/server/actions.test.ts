import { ServedInspectors } from '../../support/served-inspectors';
import { Tab } from '../../support/tab';

const inspectors = new ServedInspectors();
afterEach(() => inspectors.clear());
afterAll(() => inspectors.end());

const saved = (fields: object): string =>
  JSON.stringify({ format: 'alexa-conversation', version: 1, steps: [], ...fields });

describe('actions of the inspector', () => {
  it.each([
    ['nothing', {}, 'There is no action "nothing".'],
    ['constructor', {}, 'There is no action "constructor".'],
    ['__proto__', {}, 'There is no action "__proto__".'],
  ])('rejects the unknown action or body %s', async (action, body, sentence) => {
    const { ask } = await inspectors.serve();
    const { status, error } = await ask(action, body);
    expect({ status, error }).toEqual({ status: 404, error: sentence });
  });

  it.each([
    [
      'step',
      null,
      'A step is an object with one of say, intent, advanceMs, customer, assume, fail or app.',
    ],
    ['step', [], 'A step is an object with one of'],
    ['step', { sing: 'la' }, 'There is no step "sing": it must be say, intent, advanceMs'],
    ['step', { say: '' }, 'An utterance must be a text of 1 to 1000 characters.'],
    ['step', { say: { text: 'hello' } }, 'An utterance must be a text'],
    ['step', { say: 'My code is {code}' }, 'There is no passcode on the phone.'],
    ['step', { advanceMs: -1 }, 'advanceMs must be a number of milliseconds from 0 to ten'],
    ['step', { customer: { age: 7 } }, 'A customer has no field "age".'],
    ['step', { assume: { name: 'magic', value: 1 } }, 'There is no assumption "magic"'],
    [
      'step',
      { fail: { name: 'moon', kind: '500' } },
      '{"name":"moon","kind":"500"} is not a fault',
    ],
    [
      'step',
      { app: 'delete' },
      'The Alexa app has no action "delete": choose from enable, disable',
    ],
    ['step', { app: 'followLinkAccountCard' }, 'The Alexa app shows no card'],
    ['newCustomer', 'Bob', 'This is not a customer.'],
    ['newCustomer', { linked: 'yes' }, 'linked is "yes": it must be true or false.'],
    ['scenario', {}, 'There is no scenario undefined: choose from consents, declines'],
    ['scenario', { name: 'nowhere' }, 'There is no scenario "nowhere": choose from consents'],
    ['scenario', { name: 'toString' }, 'There is no scenario "toString": choose from consents'],
    ['replay', {}, 'The file does not contain valid JSON.'],
    ['replay', { text: '{"a":' }, 'The file does not contain valid JSON.'],
    ['replay', { text: '{}' }, 'The file is not a saved conversation.'],
    ['replay', { text: saved({ version: 2 }) }, 'has version 2 of the format, and only version 1'],
    ['replay', { text: saved({ steps: [{}] }) }, 'Step 1: A step is an object with one of'],
    [
      'replay',
      { text: saved({ locale: 'de-DE' }) },
      'The conversation was saved in de-DE, but this simulation uses en-US: start it with --replay FILE.',
    ],
    ['send', {}, 'This envelope is no longer available'],
    ['send', { requestId: 'none', text: '{}' }, 'This envelope is no longer available'],
  ])('rejects %s %j with a message and keeps the conversation', async (action, body, sentence) => {
    const { ask, simulation } = await inspectors.serve();

    const { status, error } = await ask(action, body);

    expect(status).toBe(200);
    expect(error).toContain(sentence);
    expect(error).toMatch(/^[^\n]*\.$/);
    expect(await ask('step', { say: 'open ride hailer' })).toMatchObject({ status: 200 });
    expect(simulation.awaits).toBe('skill');
  });

  it.each(['', '{"say":', 'say=hello'])('rejects the body %j, which is not JSON', async (body) => {
    const { inspector } = await inspectors.serve();
    const { status, error } = await Tab.send(`${inspector.url}/do/step`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    expect({ status, error }).toEqual({ status: 200, error: 'The body is not valid JSON.' });
  });
});

it('reports an error of the skill as a problem and keeps the conversation', async () => {
  const { ask, skill, tab: open, receivedAll } = await inspectors.serve();
  const tab = await open();
  const answering = skill.answering;
  skill.answering = () => {
    throw new TypeError('x is not a function');
  };
  expect(await ask('step', { say: 'open ride hailer' })).toMatchObject({ status: 200 });
  skill.answering = answering;
  await ask('step', { say: 'open ride hailer' });

  await receivedAll(tab);
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
  'shows the turn when the table fails with %s',
  async (kind) => {
    const { ask, tab: open, receivedAll } = await inspectors.serve();
    const tab = await open();
    await ask('step', { fail: { name: 'table', kind } });
    expect(await ask('step', { say: 'open ride hailer' })).toMatchObject({ status: 200 });
    await receivedAll(tab);
    expect(tab.state.faults).toEqual({ table: kind });
    expect(tab.events.filter(({ type }) => type === 'turnEnd')).toHaveLength(1);
  },
);

describe('actions in the Alexa app', () => {
  it('show the skill enabled by the first launch, disabled, and enabled again', async () => {
    const { ask, skill, tab: open, receivedAll } = await inspectors.serve();
    const tab = await open();
    expect(tab.state.enabled).toBe(false);
    await ask('step', { say: 'open ride hailer' });
    await receivedAll(tab);
    expect(tab.state.enabled).toBe(true);
    await ask('step', { app: 'disable' });
    await receivedAll(tab);
    expect(tab.state.enabled).toBe(false);
    await ask('step', { app: 'enable' });
    await receivedAll(tab);
    expect(tab.state.enabled).toBe(true);
    expect(skill.envelopes.map(({ request }) => request.type)).toEqual(
      expect.arrayContaining(['AlexaSkillEvent.SkillDisabled', 'AlexaSkillEvent.SkillEnabled']),
    );
  });
});
