import { fromCleanState, resetSimulation } from '../../../simulator/reset';
import { useTalks } from '../support/talk';

const talks = useTalks();

const beginWithChanges = async () => {
  const { simulation } = await talks.begin({
    customer: { firstName: 'Bob' },
    assumptions: { tokenEchoed: false },
  });
  simulation.assume('sessionIdKept', false);
  simulation.fail('lwa', '500');
  simulation.setCustomer({ phoneNumber: false });
  return simulation;
};

it('resetSimulation returns customer, assumptions, faults and clock to the start', async () => {
  const simulation = await beginWithChanges();
  await simulation.advance(60_000);
  await resetSimulation(simulation);
  expect(simulation.customer).toMatchObject({ firstName: 'Bob', phoneNumber: true });
  expect(simulation.assumptions).toMatchObject({ tokenEchoed: false, sessionIdKept: true });
  expect(simulation.services.faults.byName()).toEqual({});
  expect(simulation.clock.offsetMs).toBe(0);
});

it('fromCleanState restores settings after a run, and keeps changes that were made during the run', async () => {
  const simulation = await beginWithChanges();
  await fromCleanState(simulation, async () => {
    expect(simulation.services.faults.byName()).toEqual({});
    expect(simulation.assumptions.sessionIdKept).toBe(true);
    simulation.fail('profile', 'timeout');
  });
  expect(simulation.services.faults.byName()).toEqual({ lwa: '500', profile: 'timeout' });
  expect(simulation.assumptions.sessionIdKept).toBe(false);
  simulation.fail('lwa', null);
  simulation.fail('profile', null);
});
