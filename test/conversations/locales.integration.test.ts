import { COURSE_NAMES, playCourse } from '../../simulator/courses';
import { type SkillEnd, startFunction } from '../../simulator/function-host';
import { projectFile } from '../../simulator/project-files';
import { startSurroundings, type Surroundings } from '../../simulator/surroundings';
import { createWorld } from '../../simulator/world';
import { publishedLocales } from '../support/skill-package';

const SKILL_ID = 'amzn1.ask.skill.0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0';

let surroundings: Surroundings;
let skillEnd: SkillEnd | undefined;

beforeAll(async () => {
  surroundings = await startSurroundings();
});

afterAll(async () => {
  await skillEnd?.close();
  await surroundings.close();
});

/** How each course ends in a locale; one process of the skill serves them all. */
async function endsIn(locale: string) {
  const bundle = projectFile('dist', 'skill', 'index.mjs');
  const world = await createWorld({
    locale,
    surroundings,
    skillId: SKILL_ID,
    skillEnd:
      skillEnd ??
      (async (environment) => (skillEnd = await startFunction({ bundle, environment }))),
  });
  const ends = [];
  for (const course of COURSE_NAMES) ends.push(await playCourse(world, course));
  return ends;
}

it('plays every course in every locale, to the same end', async () => {
  const wanted = await endsIn('en-US');
  expect(wanted.filter(({ linked }) => linked)).toHaveLength(2);
  for (const locale of publishedLocales) {
    expect([locale, await endsIn(locale)]).toEqual([locale, wanted]);
  }
  expect(wanted.every(({ problems }) => problems === 0)).toBe(true);
});
