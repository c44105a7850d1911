import { SCENARIO_NAMES, playScenario } from '../../../simulator/scenarios/scenarios';
import { type SkillEndpoint, startFunction } from '../../../simulator/function-host';
import { type End } from '../../../simulator/record';
import { projectFile } from '../../../skill-source/project-file';
import { startServices, type Services } from '../../../simulator/services';
import { startSimulation } from '../../../simulator/start-simulation';
import { SKILL_ID } from '../../support/envelopes';
import { publishedLocales } from '../../support/skill-package';

let services: Services;
let skillEndpoint: SkillEndpoint | undefined;

beforeAll(async () => {
  services = await startServices();
});

afterAll(async () => {
  await skillEndpoint?.close();
  await services.close();
});

async function playAllIn(locale: string) {
  const bundle = projectFile('dist', 'skill', 'index.mjs');
  const simulation = await startSimulation({
    locale,
    services,
    skillId: SKILL_ID,
    skillEndpoint:
      skillEndpoint ??
      (async (environment) => (skillEndpoint = await startFunction({ bundle, environment }))),
  });
  const ends: End[] = [];
  for (const scenario of SCENARIO_NAMES) ends.push(await playScenario(simulation, scenario));
  return ends;
}

describe('every scenario', () => {
  let expected: End[];
  beforeAll(async () => {
    expected = await playAllIn('en-US');
  });

  it.each(publishedLocales.filter((locale) => locale !== 'en-US'))(
    'ends in %s as in en-US',
    async (locale) => {
      expect(await playAllIn(locale)).toEqual(expected);
    },
  );
});
