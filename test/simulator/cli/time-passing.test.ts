import { timePassing } from '../../../simulator/cli/time-passing';
import { type Simulation } from '../../../simulator/simulation';

it('timePassing announces a move of the clock before it begins, and reports it while it lasts', async () => {
  const seen: string[] = [];
  const inner = { advance: async (ms: number) => void seen.push(`${ms} ${time.isPassing()}`) };
  const time = timePassing(inner as Simulation, (ms) => seen.push(`announced ${ms}`));
  await time.simulation.advance(7);
  expect([...seen, time.isPassing()]).toEqual(['announced 7', '7 true', false]);
});

it('timePassing reports no passing time after the simulation rejected a move of the clock', async () => {
  const inner = { advance: () => Promise.reject(new Error('It is deployed.')) };
  const time = timePassing(inner as unknown as Simulation);
  await expect(time.simulation.advance(7)).rejects.toThrow('It is deployed.');
  expect(time.isPassing()).toBe(false);
});
