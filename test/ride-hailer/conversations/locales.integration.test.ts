import { SCENARIO_NAMES, playScenario } from '../../../simulator/scenarios/scenarios';
import { type SkillEndpoint, startFunction } from '../../../simulator/function-host';
import { projectFile } from '../../../skill-source/project-file';
import { startServices, type Services } from '../../../simulator/services';
import { startSimulation } from '../../../simulator/start-simulation';
import { publishedLocales } from '../../support/skill-package';

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

/** How each scenario ends in a locale; one process of the skill serves them all. */
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

describe('every scenario', () => {
  let expected: Awaited<ReturnType<typeof endsIn>>;
  beforeAll(async () => {
    expected = await endsIn('en-US');
  });

  it('ends without a problem in en-US, and two scenarios end linked', () => {
    expect(expected.filter(({ linked }) => linked)).toHaveLength(2);
    expect(expected.every(({ problems }) => problems === 0)).toBe(true);
  });

  it.each(publishedLocales)('ends in %s as it does in en-US', async (locale) => {
    expect(await endsIn(locale)).toEqual(expected);
  });
});
