import { inAccount } from '../../../../simulator/deployed/deployed';
import { ServedPages } from '../../support/served-inspectors';

const pages = new ServedPages();
afterEach(() => pages.clear());
afterAll(() => pages.end());

const DAY_MS = 86_400_000;

const deployed = inAccount('ride-hailer');

it('the page is told what a deployed function leaves out', async () => {
  const { tab: open } = await pages.serve({ deployed });
  const [begin] = (await open()).events;
  expect(begin).toMatchObject({
    setup: {
      functionName: 'ride-hailer',
      faultNames: ['lwa'],
      limitations: deployed.limitations,
    },
  });
});

it.each([
  [
    { advanceMs: DAY_MS },
    'ride-hailer is deployed. It runs in real time: the clock cannot be moved.',
  ],
  [{ fail: { name: 'table', kind: '500' } }, 'Only lwa can be made to fail.'],
  [{ fail: { name: 'service', kind: null } }, 'Only lwa can be made to fail.'],
])('%j is refused in a sentence, and the conversation goes on', async (step, sentence) => {
  const { ask, page, simulation } = await pages.serve({ deployed });
  const before = simulation.clock.now();

  const { status, error } = await ask('step', step);

  expect(status).toBe(200);
  expect(error).toContain(sentence);
  expect(simulation.clock.now() - before).toBeLessThan(DAY_MS);
  expect(page.session.saved().steps).toEqual([]);
  expect(await ask('step', { say: 'open ride hailer' })).toMatchObject({ status: 200 });
});

it('Alexa’s own call to Login with Amazon can fail', async () => {
  const { ask, tab: open, told } = await pages.serve({ deployed });
  const tab = await open();
  expect(await ask('scenario', { name: 'lwa-fails' })).toMatchObject({ status: 200 });
  await tab.hears((event) => event.type === 'entry' && event.entry.kind === 'end');
  await told(tab);
  expect(tab.events.filter(({ type }) => type === 'notice')).toEqual([]);
});

it('its ledger is not shown, on the page or in the terminal', async () => {
  const { ask, tab: open, told, page } = await pages.serve({ deployed });
  const tab = await open();
  await ask('step', { say: 'open ride hailer' });
  await told(tab);
  expect(tab.state.ledger).toBeNull();
  await expect(page.simulation.ledger()).rejects.toThrow(
    'It uses its own table: the ledger is not shown',
  );
});
