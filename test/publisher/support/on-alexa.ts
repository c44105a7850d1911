import { type StageEnvironment } from './stage-environment';

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

export function setInvocationName(
  { smapi }: StageEnvironment,
  skillId: string,
  invocationName: string,
): void {
  const { models } = smapi.skills.find(skillId)!.stages.development!;
  const model = structuredClone(models['en-US']!);
  Object.assign(model.value.interactionModel.languageModel, { invocationName });
  models['en-US'] = model;
}

/** Creates a skill with the content of another skill, but without its endpoint and its ownership tag. */
export function copySkillByHand({ smapi: { skills } }: StageEnvironment, skillId: string): string {
  const original = skills.find(skillId)!.stages.development!;
  const manifest = { ...original.manifest.value, apis: { custom: {} }, events: undefined };
  const copy = skills.create({ manifest, models: {}, assets: {} } as never);
  const withoutTag = JSON.stringify(manifest).replace(/\[voice-forward-linking \w+\]/, '');
  skills.publish(copy.skillId, {
    manifest: JSON.parse(withoutTag) as typeof original.manifest.value,
    models: { 'en-US': original.models['en-US']!.value },
    assets: original.assets,
  });
  return copy.skillId;
}
