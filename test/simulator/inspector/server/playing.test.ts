import { SCENARIO_NAMES } from '../../../../simulator/scenarios/scenarios';
import { type InspectorEvent } from '../../../../simulator/inspector/server/events';
import { useInspectors } from '../../support/served-inspectors';
import { type Tab } from '../../support/tab';

const inspectors = useInspectors();

/** Pause between steps: longer than a test. */
const NEVER_MS = 3_600_000;

const untilEnd = (tab: Tab) =>
  tab.receives((event) => event.type === 'entry' && event.entry.kind === 'end');

const saved = (steps: readonly object[], more: object = {}): string =>
  JSON.stringify({ format: 'alexa-conversation', version: 1, steps, ...more });

async function untilPlayed(tab: Tab, action: () => Promise<unknown>): Promise<void> {
  const from = tab.events.length;
  await action();
  const statesPlaying = (isPlaying: boolean) => (event: InspectorEvent) =>
    event.type === 'state' && (event.state.playing !== null) === isPlaying;
  await tab.receives(statesPlaying(true), from);
  const begun = tab.events.findIndex((event, index) => index >= from && statesPlaying(true)(event));
  await tab.receives(statesPlaying(false), begun);
}

describe('a scenario', () => {
  it.each(SCENARIO_NAMES)('is played to its end with a new customer: %s', async (name) => {
    const { act, tab, simulation } = await inspectors.serveWithTab();
    await act('step', { say: 'open ride hailer' });

    expect(await act('scenario', { name })).toMatchObject({ status: 200 });

    await untilEnd(tab);
    expect(tab.events).toContainEqual(expect.objectContaining({ type: 'begin', conversation: 2 }));
    expect(simulation.services.faults.byName()).toEqual({});
  });

  it('keeps faults that were set before it plays', async () => {
    const { act, tab } = await inspectors.serveWithTab();
    await act('step', { fail: { name: 'lwa', kind: 'timeout' } });

    await untilPlayed(tab, () => act('scenario', { name: 'lwa-fails' }));

    expect(tab.state).toMatchObject({ faults: { lwa: 'timeout' }, playing: null });
  });

  it('keeps faults that change while it plays', async () => {
    const { act, tab, inspector } = await inspectors.serveWithTab({ paceMs: NEVER_MS });
    await act('scenario', { name: 'declines' });
    await tab.receives(({ type }) => type === 'turnEnd');
    await act('step', { fail: { name: 'profile', kind: '500' } });
    const from = tab.events.length;

    await act('stop');

    await tab.receives((event) => event.type === 'state' && event.state.playing === null, from);
    expect(tab.state).toMatchObject({ faults: { profile: '500' } });
    expect(inspector.session.saved().steps.at(-1)).toEqual({
      fail: { name: 'profile', kind: '500' },
    });
  });

  it('can be stopped, and the conversation continues from there', async () => {
    const { act, tab, simulation } = await inspectors.serveWithTab({ paceMs: NEVER_MS });
    await act('scenario', { name: 'lwa-fails' });
    await tab.receives(({ type }) => type === 'turnEnd');
    const from = tab.events.length;

    expect(await act('stop')).toMatchObject({ status: 200 });

    await tab.receives((event) => event.type === 'state' && event.state.playing === null, from);
    expect(tab.events.filter(({ type }) => type === 'turn')).toHaveLength(1);
    expect(simulation.services.faults.byName()).toEqual({});
    expect(await act('step', { say: 'link my account' })).toMatchObject({ status: 200 });
  });
});

it('the inspector rejects turns from its tabs and from the terminal while a scenario plays', async () => {
  const { act, tab, inspector } = await inspectors.serveWithTab({ paceMs: NEVER_MS });
  await act('scenario', { name: 'consents' });
  await tab.receives(({ type }) => type === 'turnEnd');
  const sentence = '“consents” is playing: wait for its end, or stop it.';

  for (const [action, body] of [
    ['step', { say: 'stop' }],
    ['step', { advanceMs: 1 }],
    ['step', { app: 'disable' }],
    ['newCustomer', {}],
    ['scenario', { name: 'declines' }],
    ['replay', { text: saved([{ say: 'stop' }]) }],
  ] as const) {
    expect(await act(action, body)).toMatchObject({ status: 200, error: sentence });
  }
  await expect(inspector.simulation.say('stop')).rejects.toThrow(sentence);
  expect(() => inspector.simulation.newCustomer()).toThrow(sentence);

  const setting = { assume: { name: 'tokenEchoed', value: false } };
  expect(await act('step', setting)).toMatchObject({ status: 200 });
  await act('stop');
});

describe('a saved conversation', () => {
  it('replays with its own settings instead of the current ones', async () => {
    const { act, get, tab, receivesAllEvents } = await inspectors.serveWithTab();
    await act('step', { assume: { name: 'tokenEchoed', value: false } });
    await act('step', { fail: { name: 'service', kind: '500' } });
    await act('step', { say: 'open ride hailer' });
    const steps = [{ say: 'open ride hailer' }, { advanceMs: 1_000 }, { say: 'stop' }];
    const text = saved(steps, {
      customer: { firstName: 'Bob' },
      assumptions: { statusReason: 'message' },
    });

    await untilPlayed(tab, () => act('replay', { text }));

    await receivesAllEvents(tab);
    expect(tab.state).toMatchObject({
      customer: { firstName: 'Bob' },
      assumptions: { tokenEchoed: true, statusReason: 'message' },
      faults: {},
    });
    const savedAgain = JSON.parse((await get('/conversation.json')).text) as object;
    expect(savedAgain).toMatchObject({ steps, assumptions: { statusReason: 'message' } });
  });

  it('stops with an error message when a step fails, and the customer can continue from there', async () => {
    const { act, tab, simulation } = await inspectors.serveWithTab();
    const text = saved([{ say: 'open ride hailer' }, { app: 'followLinkAccountCard' }]);

    await act('replay', { text });

    const notice = await tab.receives(({ type }) => type === 'notice');
    expect(notice).toMatchObject({ text: expect.stringMatching(/^The Alexa app shows no card/) });
    expect(await act('step', { say: 'link my account' })).toMatchObject({ status: 200 });
    expect(simulation.listener).toBe('consent');
  });
});

it('the inspector plays simultaneous utterances one after another', async () => {
  const { inspector, tab, receivesAllEvents, skill } = await inspectors.serveWithTab();

  await Promise.all([
    inspector.simulation.say('open ride hailer'),
    inspector.simulation.say('link my account'),
    inspector.simulation.say('no'),
  ]);

  await receivesAllEvents(tab);
  const turns = tab.events.filter(({ type }) => type === 'turn' || type === 'turnEnd');
  expect(turns.map(({ type }) => type)).toEqual(Array(3).fill(['turn', 'turnEnd']).flat());
  expect(skill.envelopes.at(-1)?.request.type).toBe('SessionResumedRequest');
});

it('a saved conversation has only the fields in which the customer differs from the default customer', async () => {
  const served = await inspectors.serve({ customer: { phoneNumber: false, linked: false } });
  expect(served.inspector.session.saved()).toMatchObject({ steps: [] });
  expect(served.inspector.session.saved().customer).toEqual({ phoneNumber: false });
});
