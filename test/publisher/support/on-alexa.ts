import { type StageEnvironment } from './stage-environment';

/** What the simulated Alexa has of a stage's skill. */
export function onAlexa({ smapi: { skills } }: StageEnvironment, skillId: string) {
  const manifest = skills.manifest(skillId);
  return {
    /** Number of skills of the vendor. */
    skills: skills.all().length,
    endpoint: manifest?.apis?.custom?.endpoint?.uri,
    /** Without the ownership tag. */
    instructions: String(manifest?.publishingInformation?.['testingInstructions']).split('\n')[0],
    linking: skills.accountLinking(skillId),
    enabled: skills.isEnabled(skillId),
  };
}
