import { SCENARIO_NAMES, playScenario } from '../../simulator/scenarios/scenarios';
import { type SkillEndpoint, startFunction } from '../../simulator/function-host';
import { projectFile } from '../../simulator/project-files';
import { startServices, type Services } from '../../simulator/services';
import { startSimulation } from '../../simulator/simulation';
import { publishedLocales } from '../support/skill-package';

const SKILL_ID = 'amzn1.ask.skill.0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0';

let services: Services;
let skillEndpoint: SkillEndpoint | undefined;

beforeAll(async () => {
  services = await startServices();
});

afterAll(async () => {
  await skillEndpoint?.close();
  await services.close();
});

/** The end of each scenario in a locale, all with one process of the skill. */
async function endsIn(locale: string) {
  const bundle = projectFile('dist', 'skill', 'index.mjs');
  const simulation = await startSimulation({
    locale,
    services,
    skillId: SKILL_ID,
    skillEndpoint:
      skillEndpoint ??
      (async (environment) => (skillEndpoint = await startFunction({ bundle, environment }))),
  });
  const ends = [];
  for (const scenario of SCENARIO_NAMES) ends.push(await playScenario(simulation, scenario));
  return ends;
}

it('ends every scenario in the same way in every locale', async () => {
  const wanted = await endsIn('en-US');
  expect(wanted.filter(({ linked }) => linked)).toHaveLength(2);
  for (const locale of publishedLocales) {
    expect([locale, await endsIn(locale)]).toEqual([locale, wanted]);
  }
  expect(wanted.every(({ problems }) => problems === 0)).toBe(true);
});
