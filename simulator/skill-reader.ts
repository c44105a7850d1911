import { type PublishedSkill, readPublishedSkill } from './published-skill';
import { type SimulationOptions } from './simulation-options';

/** A function in `published` is called for each read, because the skill can change during the simulation. */
export function skillReader({
  isOtherSkill = false,
  published,
}: SimulationOptions): () => PublishedSkill {
  if (typeof published === 'function') return () => withEvents(published(), isOtherSkill);
  const skill = withEvents(published ?? readPublishedSkill(), isOtherSkill);
  return () => skill;
}

/**
 * Adds an empty list of subscriptions to another skill's manifest without a list, so that the skill gets no
 * event. For this project's skill, a missing list means all events, because the publisher adds the list.
 */
function withEvents(skill: PublishedSkill, isOtherSkill: boolean): PublishedSkill {
  const { manifest } = skill;
  if (!isOtherSkill || manifest.events?.subscriptions) return skill;
  return { ...skill, manifest: { ...manifest, events: { ...manifest.events, subscriptions: [] } } };
}
