import { playCourse } from '../../simulator/courses';
import { createWorld } from '../../simulator/world';
import { sequence } from './sequence';

/** Plays a customer who consents to linking; what happened, as a Mermaid sequence diagram. */
export async function playFlow(): Promise<string> {
  const world = await createWorld();
  try {
    const { problems } = await playCourse(world, 'consents');
    if (problems > 0) throw new Error(`The course had ${problems} problems: mend the skill first.`);
    return sequence(world.record.entries);
  } finally {
    await world.close();
  }
}
