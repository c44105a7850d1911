import { AccountLinking } from '../../../lambda/publisher/smapi/account-linking';
import { type Call } from '../../../lambda/publisher/smapi/call';
import { SmapiRejectedError } from '../../../lambda/publisher/smapi/errors';
import { Skills, stagePath } from '../../../lambda/publisher/smapi/skills';
import { type AlexaStage, type VisibleAccountLinking } from '../../../lambda/publisher/smapi/types';

/** A skill as Alexa has it. */
export interface AlexaView {
  readonly skillId: string;
  /** Of the development stage. */
  readonly manifest: unknown;
  /** Of the development stage, by locale; undefined where there is none. */
  readonly models: Readonly<Record<string, unknown>>;
  /** By stage; stages without account linking are left out. */
  readonly accountLinking: Readonly<Partial<Record<AlexaStage, VisibleAccountLinking>>>;
  /** Stages that the skill stands in. */
  readonly stages: readonly AlexaStage[];
  /** Enabled for testing at the development stage. */
  readonly isEnabled: boolean;
}

/**
 * Looks at a skill; nothing is changed.
 *
 * @returns undefined where the vendor has no such skill
 */
export async function lookAtAlexa(
  call: Call,
  vendorId: string,
  skillId: string,
  locales: readonly string[],
): Promise<AlexaView | undefined> {
  const skills = new Skills(call);
  const found = await skills.stages(vendorId, skillId);
  if (found.length === 0) return undefined;
  const stages = found.flatMap(({ stage }) => (stage === undefined ? [] : [stage]));
  const models: Record<string, unknown> = {};
  for (const locale of locales) {
    models[locale] = await skills.interactionModel(skillId, 'development', locale);
  }
  const accountLinking: Partial<Record<AlexaStage, VisibleAccountLinking>> = {};
  for (const stage of stages) {
    const linking = await new AccountLinking(call).read(skillId, stage);
    if (linking !== undefined) accountLinking[stage] = linking.shown;
  }
  const manifest = await skills.manifest(skillId, 'development');
  const isEnabled = await enabled(call, skillId);
  return { skillId, manifest, models, accountLinking, stages, isEnabled };
}

async function enabled(call: Call, skillId: string): Promise<boolean> {
  const path = `${stagePath(skillId, 'development')}/enablement`;
  const operation = 'tell whether the skill is enabled for testing';
  try {
    await call({ method: 'GET', path, operation });
    return true;
  } catch (error) {
    if (error instanceof SmapiRejectedError && error.status === 404) return false;
    throw error;
  }
}
