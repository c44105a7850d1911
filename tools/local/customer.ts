import { deployedFunction } from '../../simulator/deployed/deployed-function';
import { type Surroundings } from '../../simulator/surroundings';
import { createWorld, type World } from '../../simulator/world';
import { type LocalDeployment } from './deployment';
import { onAlexa, publishedSkill } from './published';

/** A customer whose Alexa knows what is published, and calls the function that is named there. */
export function customerOf(
  deployment: LocalDeployment,
  surroundings: Surroundings,
): Promise<World> {
  const { emulator, smapi } = deployment;
  const { skillId, endpoint } = onAlexa(smapi);
  return createWorld({
    surroundings,
    skillId,
    published: () => publishedSkill(smapi),
    skillEnd: deployedFunction({
      name: endpoint!,
      region: emulator.region,
      endpoint: emulator.url,
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    }),
  });
}
