import { trackTime } from '../../../simulator/cli/track-time';
import { type Simulation } from '../../../simulator/simulation';

it('trackTime announces a move of the clock before it begins, and reports it while it lasts', async () => {
  const seen: string[] = [];
  const inner = {
    advance: async (ms: number) => void seen.push(`${ms} ${tracked.isTimePassing()}`),
  };
  const tracked = trackTime(inner as Simulation, (ms) => seen.push(`announced ${ms}`));
  await tracked.simulation.advance(7);
  expect([...seen, tracked.isTimePassing()]).toEqual(['announced 7', '7 true', false]);
});

it('trackTime reports no passing time after the simulation rejected a move of the clock', async () => {
  const inner = { advance: () => Promise.reject(new Error('It is deployed.')) };
  const tracked = trackTime(inner as unknown as Simulation);
  await expect(tracked.simulation.advance(7)).rejects.toThrow('It is deployed.');
  expect(tracked.isTimePassing()).toBe(false);
});
