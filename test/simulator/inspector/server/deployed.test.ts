import { limitsInAccount } from '../../../../simulator/deployed/deployment-limits';
import { useInspectors } from '../../support/served-inspectors';

const inspectors = useInspectors();

const DAY_MS = 86_400_000;

const deploymentLimits = limitsInAccount('ride-hailer');

it('the inspector sends the limitations of a deployed function to its tab', async () => {
  const { tab } = await inspectors.serveWithTab({ deploymentLimits });
  expect(tab.events[0]).toMatchObject({
    setup: {
      functionName: 'ride-hailer',
      faultNames: ['lwa'],
      limitations: deploymentLimits.limitations,
    },
  });
});

it.each([
  [
    { advanceMs: DAY_MS },
    'ride-hailer is deployed. The function runs in real time: the clock cannot be moved.',
  ],
  [{ fail: { name: 'table', kind: '500' } }, 'Only lwa can have faults.'],
  [{ fail: { name: 'service', kind: null } }, 'Only lwa can have faults.'],
])(
  'the inspector rejects %j for a deployed function and keeps the conversation',
  async (step, sentence) => {
    const { act, inspector, simulation } = await inspectors.serve({ deploymentLimits });
    const before = simulation.clock.now();

    const { status, error } = await act('step', step);

    expect(status).toBe(200);
    expect(error).toContain(sentence);
    expect(simulation.clock.now() - before).toBeLessThan(DAY_MS);
    expect(inspector.session.saved().steps).toEqual([]);
    expect(await act('step', { say: 'open ride hailer' })).toMatchObject({ status: 200 });
  },
);

it('the inspector plays the scenario `lwa-fails` with a deployed function', async () => {
  const { act, tab, receivesAllEvents } = await inspectors.serveWithTab({ deploymentLimits });
  expect(await act('scenario', { name: 'lwa-fails' })).toMatchObject({ status: 200 });
  await tab.receives((event) => event.type === 'entry' && event.entry.kind === 'end');
  await receivesAllEvents(tab);
  expect(tab.events.filter(({ type }) => type === 'notice')).toEqual([]);
});

it('the inspector shows no ledger of a deployed function', async () => {
  const { act, tab, receivesAllEvents, inspector } = await inspectors.serveWithTab({
    deploymentLimits,
  });
  await act('step', { say: 'open ride hailer' });
  await receivesAllEvents(tab);
  expect(tab.state.ledger).toBeNull();
  await expect(inspector.simulation.ledger()).rejects.toThrow(
    'The function uses its own table: the ledger is not shown',
  );
});
