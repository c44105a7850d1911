import { type PublishedSkill, readPublishedSkill } from './published-skill';
import { type SimulationOptions } from './simulation-options';

/**
 * Returns a function that returns the published skill. If `published` is a function, it is called each time,
 * because the skill can change while the simulation runs.
 */
export function skillReader({
  isOtherSkill = false,
  published,
}: SimulationOptions): () => PublishedSkill {
  if (typeof published === 'function') return () => withEvents(published(), isOtherSkill);
  const skill = withEvents(published ?? readPublishedSkill(), isOtherSkill);
  return () => skill;
}

/**
 * Adds an empty list of subscriptions to the manifest of another skill that has none. Without the list,
 * `isSubscribed` returns true for every event, because this project's publisher adds a subscription to each.
 */
function withEvents(skill: PublishedSkill, isOtherSkill: boolean): PublishedSkill {
  const { manifest } = skill;
  if (!isOtherSkill || manifest.events?.subscriptions) return skill;
  return { ...skill, manifest: { ...manifest, events: { ...manifest.events, subscriptions: [] } } };
}
