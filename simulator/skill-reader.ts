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

/** The publisher subscribes the project's skill to events; another skill only has those of its manifest. */
function withEvents(skill: PublishedSkill, isOtherSkill: boolean): PublishedSkill {
  const { manifest } = skill;
  if (!isOtherSkill || manifest.events) return skill;
  return { ...skill, manifest: { ...manifest, events: { subscriptions: [] } } };
}
