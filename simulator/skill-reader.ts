import { type PublishedSkill, readPublishedSkill } from './published-skill';
import { type SimulationOptions } from './simulation-options';

/** Returns the published skill, which can change while the simulation runs. */
export function skillReader({
  isOtherSkill = false,
  published,
}: SimulationOptions): () => PublishedSkill {
  if (typeof published === 'function') return () => withEvents(published(), isOtherSkill);
  const skill = withEvents(published ?? readPublishedSkill(), isOtherSkill);
  return () => skill;
}

/**
 * A skill whose manifest has no subscriptions gets every event, because the publisher subscribes it to all.
 * Another skill was not published by the publisher, so it gets none.
 */
function withEvents(skill: PublishedSkill, isOtherSkill: boolean): PublishedSkill {
  const { manifest } = skill;
  if (!isOtherSkill || manifest.events) return skill;
  return { ...skill, manifest: { ...manifest, events: { subscriptions: [] } } };
}
