import { OWN_TABLE, REAL_TIME, type Deployed } from '../../simulator/deployed/deployed';
import { deployedFunction } from '../../simulator/deployed/deployed-function';
import { observeEndpoint, type ObservedEndpoint } from '../../simulator/inspector/server';
import { type Services } from '../../simulator/services';
import { startSimulation } from '../../simulator/start-simulation';
import { type Simulation } from '../../simulator/simulation';
import { type LocalDeployment } from './deployment';
import { skillOnAlexa, publishedSkill } from './published';

export interface LocalSimulation {
  readonly simulation: Simulation;
  readonly endpoint: ObservedEndpoint;
  readonly deployed: Deployed;
}

export async function startLocalSimulation(
  { emulator, smapi }: LocalDeployment,
  services: Services,
): Promise<LocalSimulation> {
  const { skillId, endpoint: functionArn } = skillOnAlexa(smapi);
  const observed = observeEndpoint(
    deployedFunction({
      name: functionArn!,
      region: emulator.region,
      endpoint: emulator.url,
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    }),
  );
  const simulation = await startSimulation({
    services,
    skillId,
    published: () => publishedSkill(smapi),
    skillEndpoint: async () => observed,
  });
  return { simulation, endpoint: observed, deployed: deployedInEmulator(functionArn!) };
}

/** LWA, the profile API and the service are simulated; the table and the clock are not. */
const deployedInEmulator = (arn: string): Deployed => ({
  functionName: arn.split(':').slice(-2).join(':'),
  canFail: ['lwa', 'profile', 'service'],
  limitations: [OWN_TABLE, REAL_TIME],
});
