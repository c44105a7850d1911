import { type Entry } from '../../../../simulator/record';
import { useInspectors } from '../../support/served-inspectors';
import { type Tab } from '../../support/tab';

const inspectors = useInspectors();

type Envelope = { request: Record<string, unknown>; context: { System: { user: object } } };

const shownEnvelopes = (tab: Tab): Envelope[] =>
  tab.events.flatMap((event) =>
    event.type === 'entry' && isEnvelope(event.entry) ? [event.entry.body as Envelope] : [],
  );

const isEnvelope = (entry: Entry): entry is Entry & { kind: 'message' } =>
  entry.kind === 'message' && entry.to === 'skill' && entry.name.endsWith('Request');

async function openConversation() {
  const served = await inspectors.serveWithTab({ customer: { linked: true } });
  await served.act('step', { say: 'open ride hailer' });
  await served.receivesAllEvents(served.tab);
  return { ...served, envelope: shownEnvelopes(served.tab).at(-1)! };
}

it('the inspector restores shortened tokens and ids when an envelope is sent again', async () => {
  const { act, envelope, skill, receivesAllEvents, tab } = await openConversation();
  const { requestId } = envelope.request;

  expect((await act('send', { requestId, text: JSON.stringify(envelope) })).status).toBe(200);

  const launches = skill.envelopes.filter(({ request }) => request.type === 'LaunchRequest');
  expect(launches).toHaveLength(2);
  expect(launches[1]).toEqual(launches[0]);
  expect(launches[0]).not.toMatchObject({ context: envelope.context });
  await receivesAllEvents(tab);
  expect(tab.events).toContainEqual({
    type: 'turn',
    turn: 2,
    title: 'LaunchRequest, edited',
  });
});

it('the inspector sends an edited envelope to the skill without acting on the response', async () => {
  const { act, envelope, skill, tab, receivesAllEvents } = await openConversation();
  const { requestId } = envelope.request;
  const edited = {
    ...envelope,
    context: {
      System: { ...envelope.context.System, user: { userId: 'somebody', new: [1, null] } },
    },
    request: { ...envelope.request, type: 'IntentRequest', intent: { name: 'LinkAccountIntent' } },
  };
  const saidBefore = tab.said.length;

  await act('send', { requestId, text: JSON.stringify(edited) });

  const [sent] = skill.envelopes.slice(-1) as unknown as Envelope[];
  expect(sent).toMatchObject({
    context: { System: { user: { userId: 'somebody', new: [1, null] } } },
    request: { type: 'IntentRequest', requestId, intent: { name: 'LinkAccountIntent' } },
  });
  await receivesAllEvents(tab);
  expect(tab.said).toHaveLength(saidBefore);
  expect(tab.state.listener).toBe('skill');
});

it('the inspector shows the error of a skill that fails on an edited envelope and keeps the conversation', async () => {
  const { act, envelope, skill, tab, receivesAllEvents } = await openConversation();
  const { answering } = skill;
  skill.answering = () => {
    throw new TypeError('no slots');
  };
  const { requestId } = envelope.request;
  expect((await act('send', { requestId, text: JSON.stringify(envelope) })).status).toBe(200);
  skill.answering = answering;

  expect((await act('step', { say: 'stop' })).status).toBe(200);
  await receivesAllEvents(tab);
  expect(tab.state.listener).toBeNull();
  expect(JSON.stringify(tab.events)).toContain('"errorMessage":"no slots"');
});

it.each([
  ['{"request":', 'Invalid JSON: fix it and send again.'],
  ['', 'Invalid JSON: fix it and send again.'],
  ['[]', 'An envelope is an object with a request that has a type.'],
  ['{"request":"launch"}', 'An envelope is an object with a request that has a type.'],
  ['{"request":{"type":7}}', 'An envelope is an object with a request that has a type.'],
])(
  'the inspector rejects the envelope %j with a message and keeps the conversation',
  async (text, sentence) => {
    const { act, envelope, skill, simulation } = await openConversation();
    const { requestId } = envelope.request;
    const before = skill.envelopes.length;

    const { status, error } = await act('send', { requestId, text });

    expect({ status, error }).toEqual({ status: 200, error: sentence });
    expect(skill.envelopes).toHaveLength(before);
    await act('step', { say: 'stop' });
    expect(simulation.listener).toBeUndefined();
  },
);
