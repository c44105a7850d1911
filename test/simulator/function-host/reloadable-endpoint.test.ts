import { reloadableEndpoint } from '../../../simulator/function-host';
import { asking, fakeSkill, type FakeSkill } from '../support/fake-skill';

const LAUNCH = { request: { type: 'LaunchRequest' } };

it('reloadableEndpoint starts the new function with the moved clock, and answers with the new function', async () => {
  const started: [FakeSkill, number][] = [];
  const endpoint = await reloadableEndpoint(async (clockOffsetMs) => {
    const version = started.length + 1;
    const skill = fakeSkill(() => asking(`Version ${version}?`));
    started.push([skill, clockOffsetMs]);
    return skill;
  });
  await endpoint.moveClock(60_000);
  await endpoint.reload();
  const { response } = await endpoint.invoke(LAUNCH);
  expect(JSON.stringify(response)).toMatch('Version 2?');
  expect(started.map(([, offset]) => offset)).toEqual([0, 60_000]);
});

it('reloadableEndpoint keeps the old function if the new function does not start', async () => {
  let starts = 0;
  const endpoint = await reloadableEndpoint(async () => {
    starts += 1;
    if (starts > 1) throw new Error('It does not load.');
    return fakeSkill(() => asking('Version 1?'));
  });
  await expect(endpoint.reload()).rejects.toThrow('It does not load.');
  expect(JSON.stringify((await endpoint.invoke(LAUNCH)).response)).toMatch('Version 1?');
});
