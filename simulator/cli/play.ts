import { COURSE_NAMES, playCourse } from '../courses';
import { type Customer } from '../customer';
import { type End } from '../record';
import { type World } from '../world';
import { type WriteLine } from './print';
import { type Step } from './script';

/** Says a script, and leaves the session as it is then. */
export async function playScript(world: World, steps: readonly Step[]): Promise<End> {
  for (const step of steps) {
    if (step.kind === 'say') await world.say(step.utterance);
    else await world.advance(step.ms);
  }
  return world.end();
}

/** Plays one course, or all, each with a customer of its own. `title` is written before each. */
export async function playCourses(
  world: World,
  course: string,
  changed: Partial<Customer>,
  title: WriteLine = () => undefined,
): Promise<readonly End[]> {
  const ends: End[] = [];
  for (const name of COURSE_NAMES) {
    if (course !== 'all' && course !== name) continue;
    title(name);
    ends.push(await playCourse(world, name, changed));
  }
  return ends;
}

/** 1 where any conversation had a problem. */
export const exitCodeOf = (ends: readonly End[]): number =>
  ends.some(({ problems }) => problems > 0) ? 1 : 0;
