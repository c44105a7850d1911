import { type StageEnvironment } from './stage-environment';

/** What Alexa has of a stage's skill, as a test wants to see it. */
export function onAlexa({ smapi: { skills } }: StageEnvironment, skillId: string) {
  const manifest = skills.manifest(skillId);
  return {
    /** Of the vendor, all told. */
    skills: skills.all().length,
    endpoint: manifest?.apis?.custom?.endpoint?.uri,
    instructions: String(manifest?.publishingInformation?.['testingInstructions']).split('\n')[0],
    linking: skills.accountLinking(skillId),
    enabled: skills.isEnabled(skillId),
  };
}
