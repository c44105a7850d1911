import { type PublishedSkill } from '../../simulator/published-skill';
import { type Smapi } from '../../simulator/smapi/smapi';

/** The development stage of the vendor's only skill. */
export function skillOnAlexa(smapi: Smapi) {
  const skills = smapi.skills.all();
  const [skill] = skills;
  if (!skill || skills.length > 1) {
    throw new Error(`The vendor has ${skills.length} skills on Alexa; expected one.`);
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

export function publishedSkill(smapi: Smapi): PublishedSkill {
  const { manifest, models, accountLinking } = skillOnAlexa(smapi);
  return {
    manifest,
    models: new Map(Object.entries(models).map(([locale, { value }]) => [locale, value])),
    accountLinking,
  };
}
