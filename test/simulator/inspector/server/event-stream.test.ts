import { SCENARIO_NAMES } from '../../../../simulator/scenarios/scenarios';
import { type InspectorEvent } from '../../../../simulator/inspector/server/events';
import { ledgerKey } from '../../../../simulator/ledger-key';
import { asking } from '../../support/fake-skill';
import { alwaysAsking, useInspectors } from '../../support/served-inspectors';

const inspectors = useInspectors();

const METRIC = JSON.stringify({
  _aws: { CloudWatchMetrics: [{ Metrics: [{ Name: 'Launched', Unit: 'Count' }] }] },
  Launched: 1,
});

/** The server stores only the newest `state`, and sends `live` after the stored events. */
const withoutStates = (events: readonly InspectorEvent[]) =>
  events.filter(({ type }) => type !== 'state' && type !== 'live');

describe('the event stream', () => {
  it('sends each turn with its entries, logs, metrics and ledger item', async () => {
    const { act, tab, receivesAllEvents, simulation, skill } = await inspectors.serveWithTab();
    const invoke = skill.invoke.bind(skill);
    const { table } = simulation.services.servers;
    skill.invoke = async (envelope) => {
      await table.put({ pk: ledgerKey(simulation.userId), offer1: 7 });
      return { ...(await invoke(envelope)), logs: ['a line', METRIC] };
    };
    expect(tab.events.map(({ type }) => type)).toEqual(['begin', 'state', 'live']);
    expect(tab.events[0]).toMatchObject({
      conversation: 1,
      setup: { locale: 'en-US', limitations: [], scenarios: [...SCENARIO_NAMES] },
    });

    await act('step', { say: 'open ride hailer' });

    await receivesAllEvents(tab);
    // The turn sent LaunchRequest and SkillEnabled to the skill: 1 ms and two log lines each.
    const metric = { name: 'Launched', value: 1, unit: 'Count' };
    const end = {
      type: 'turnEnd',
      turn: 1,
      skillMs: 2,
      ledgerBefore: null,
      ledgerAfter: expect.objectContaining({ offer1: 7 }) as unknown,
      metrics: [metric, metric],
      logs: ['a line', 'a line'],
    };
    expect(tab.events).toContainEqual(expect.objectContaining(end));
    expect(tab.events).toContainEqual({ type: 'turn', turn: 1, title: '“open ride hailer”' });
    expect(tab.said).toEqual([
      'customer: open ride hailer',
      "alexa: Here's the skill Ride Hailer by Ride Hailer Inc.",
      'skill: Shall I link your account?',
    ]);
    expect(tab.state).toMatchObject({ listener: 'skill', playing: null });
    expect(tab.state.suggestions).toContain('Link my account');
  });

  it('sends earlier events to a tab that opens or reconnects later', async () => {
    const {
      act,
      openTab,
      receivesAllEvents,
      inspector,
      tab: first,
    } = await inspectors.serveWithTab();
    await act('step', { say: 'open ride hailer' });
    await act('step', { assume: { name: 'tokenEchoed', value: false } });
    await act('step', { say: 'link my account' });
    inspector.session.stream.send({ type: 'notice', text: 'Only for tabs that are open now.' });
    await receivesAllEvents(first);

    const late = await openTab();

    const received = withoutStates(first.events).filter(({ type }) => type !== 'notice');
    expect(withoutStates(late.events)).toEqual(received);
    expect(late.state).toEqual(first.state);
    expect(late.events.at(-1)).toEqual({ type: 'live' });
    expect(late.state).toMatchObject({ listener: 'consent', assumptions: { tokenEchoed: false } });
  });

  it('sends the turns of one tab to all tabs, and restarts all for a new customer', async () => {
    const { act, openTab, receivesAllEvents } = await inspectors.serve();
    const [one, other] = [await openTab(), await openTab()];
    await act('step', { say: 'open ride hailer' });
    await act('newCustomer', { firstName: 'Bob' });
    await act('step', { say: 'open ride hailer' });
    await receivesAllEvents(one);
    await receivesAllEvents(other);

    expect(other.events).toEqual(one.events);
    const late = await openTab();
    expect(late.events.filter(({ type }) => type === 'turn')).toHaveLength(1);
    expect(late.events[0]).toMatchObject({ type: 'begin', conversation: 2 });
    expect(late.state.customer.firstName).toBe('Bob');
  });

  it('sends all events to the other tabs after one is closed', async () => {
    const { act, openTab, receivesAllEvents } = await inspectors.serve();
    const [closed, other] = [await openTab(), await openTab()];
    closed.close();
    await act('step', { say: 'open ride hailer' });
    await receivesAllEvents(other);
    expect(closed.said).toEqual([]);
    expect(other.said).toHaveLength(3);
  });
});

it.each([
  '</script><script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  'one\n\ndata: {"type":"notice","text":"forged"}\n\n',
  '\u2028event: forged\r\nretry: 1',
])(
  'the event stream sends speech with markup or line breaks as text, and adds no event: %j',
  async (words) => {
    const { act, tab, receivesAllEvents } = await inspectors.serveWithTab({
      answering: alwaysAsking(words),
    });

    await act('step', { say: 'open ride hailer' });

    await receivesAllEvents(tab);
    const types = new Set(tab.events.map(({ type }) => type));
    expect([...types]).toEqual(['begin', 'state', 'live', 'turn', 'entry', 'turnEnd']);
    const answer = tab.events.find(
      (event) =>
        event.type === 'entry' && event.entry.kind === 'message' && event.entry.name === 'answer',
    );
    expect(answer).toMatchObject({ entry: { body: asking(words) } });
  },
);

it('the event stream sends no secret except the passcode on the phone', async () => {
  const { act, tab, receivesAllEvents, simulation } = await inspectors.serveWithTab();
  for (const say of ['open ride hailer', 'link my account', 'i approve', 'my code is {code}']) {
    await act('step', { say });
  }
  await receivesAllEvents(tab);
  expect(tab.state.customer.linked).toBe(true);
  const found = simulation.record.secrets.findIn(JSON.stringify(tab.events));
  expect(new Set(found.map(({ kind }) => kind))).toEqual(new Set(['passcode']));
});
