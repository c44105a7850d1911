import {
  OWN_TABLE,
  REAL_TIME,
  type DeploymentLimits,
} from '../../simulator/deployed/deployment-limits';
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
  readonly deploymentLimits: DeploymentLimits;
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
  return { simulation, endpoint: observed, deploymentLimits: limitsInEmulator(functionArn!) };
}

/** LWA, the profile API and the service are simulated; the table and the clock are not. */
const limitsInEmulator = (arn: string): DeploymentLimits => ({
  functionName: arn.split(':').slice(-2).join(':'),
  faultNames: ['lwa', 'profile', 'service'],
  limitations: [OWN_TABLE, REAL_TIME],
});
