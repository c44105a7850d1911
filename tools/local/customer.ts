import { OWN_TABLE, REAL_TIME, type Deployed } from '../../simulator/deployed/deployed';
import { deployedFunction } from '../../simulator/deployed/deployed-function';
import { tap, type Tap } from '../../simulator/page-server';
import { type Surroundings } from '../../simulator/surroundings';
import { createWorld, type World } from '../../simulator/world';
import { type LocalDeployment } from './deployment';
import { onAlexa, publishedSkill } from './published';

export interface LocalCustomer {
  readonly world: World;
  readonly tap: Tap;
  readonly deployed: Deployed;
}

/** A customer whose Alexa knows what is published, and calls the function that is named there. */
export async function customerOf(
  { emulator, smapi }: LocalDeployment,
  surroundings: Surroundings,
): Promise<LocalCustomer> {
  const { skillId, endpoint } = onAlexa(smapi);
  const tapped = tap(
    deployedFunction({
      name: endpoint!,
      region: emulator.region,
      endpoint: emulator.url,
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    }),
  );
  const world = await createWorld({
    surroundings,
    skillId,
    published: () => publishedSkill(smapi),
    skillEnd: async () => tapped,
  });
  return { world, tap: tapped, deployed: inEmulator(endpoint!) };
}

/** Login with Amazon, the profile API and the service are the simulator's; table and clock are not. */
const inEmulator = (arn: string): Deployed => ({
  functionName: arn.split(':').slice(-2).join(':'),
  canFail: ['lwa', 'profile', 'service'],
  leftOut: [OWN_TABLE, REAL_TIME],
});
