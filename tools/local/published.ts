import { type PublishedSkill } from '../../simulator/published-skill';
import { type Smapi } from '../../simulator/smapi';

/** The one skill that the vendor has, as Alexa holds it in the development stage. */
export function onAlexa(smapi: Smapi) {
  const skills = smapi.skills.all();
  const [skill] = skills;
  if (!skill || skills.length > 1) {
    throw new Error(`The vendor has ${skills.length} skills on Alexa; one was wanted.`);
  }
  const { manifest, models, accountLinking } = skill.stages.development!;
  return {
    skillId: skill.skillId,
    manifest: manifest.value,
    models,
    accountLinking: accountLinking?.value,
    endpoint: manifest.value.apis?.custom?.endpoint?.uri,
  };
}

/** The same, as the simulated Alexa reads a skill. */
export function publishedSkill(smapi: Smapi): PublishedSkill {
  const { manifest, models, accountLinking } = onAlexa(smapi);
  return {
    manifest,
    models: new Map(Object.entries(models).map(([locale, { value }]) => [locale, value])),
    accountLinking,
  } as unknown as PublishedSkill;
}
