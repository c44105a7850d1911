import { startSimulation } from '../../../simulator/start-simulation';
import { asking } from '../support/fake-skill';
import { fixtureSkill } from '../support/fixture-skill';

it('notes once that a handler answers by a callback, which Node.js 24 on Lambda does not support', async () => {
  const invocation = { timedOut: false, durationMs: 1, logs: [], usedCallback: true };
  const simulation = await startSimulation({
    published: fixtureSkill(),
    skillEndpoint: {
      invoke: async () => ({ ...invocation, response: asking('Where to?') }),
      moveClock: async () => undefined,
      written: [],
      close: async () => undefined,
    },
  });
  await simulation.say('open ride hailer');
  await simulation.say('open ride hailer');
  const notes = simulation.record.entries.filter(({ kind }) => kind === 'note');
  expect(notes).toEqual([{ kind: 'note', note: expect.stringContaining('by a callback') }]);
  await simulation.close();
});

it('sends another skill only the events that its manifest names', async () => {
  const types: string[] = [];
  const published = fixtureSkill();
  const simulation = await startSimulation({
    isOtherSkill: true,
    published: { ...published, manifest: { ...published.manifest, events: undefined } } as never,
    skillEndpoint: {
      invoke: async (envelope) => {
        types.push((envelope as { request: { type: string } }).request.type);
        return { response: asking('Where to?'), timedOut: false, durationMs: 1, logs: [] };
      },
      moveClock: async () => undefined,
      written: [],
      close: async () => undefined,
    },
  });
  await simulation.say('open ride hailer');
  await simulation.disable();
  expect(types).toEqual(['LaunchRequest']);
  await simulation.close();
});
