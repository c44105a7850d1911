import { FAULT_NAMES } from './faults';
import { startFunction, type SkillEndpoint } from './function-host';
import { refusedConnection } from './http';
import { type Services } from './services';
import { skillFiles } from './skill-files';
import { type Environment, type SimulationOptions } from './simulation-options';

export interface StartedSkillEndpoint {
  readonly endpoint: SkillEndpoint;
  /** The simulation started it, and has to close it. */
  readonly isOwned: boolean;
}

export async function startSkillEndpoint(
  { bundle, environment, skillEndpoint }: SimulationOptions,
  skillId: string,
  services: Services,
): Promise<StartedSkillEndpoint> {
  const { clock } = services;
  if (typeof skillEndpoint === 'object') {
    if (clock.offsetMs > 0) await skillEndpoint.moveClock(clock.offsetMs);
    return { endpoint: skillEndpoint, isOwned: false };
  }
  const start =
    skillEndpoint ??
    ((variables: Environment, onRefused: (port: number) => void) =>
      startFunction({
        bundle: bundle ?? skillFiles().bundle,
        environment: variables,
        clockOffsetMs: clock.offsetMs,
        onRefused,
      }));
  const endpoint = await start(
    { ...environmentOf(skillId, services), ...environment },
    recordRefusals(services),
  );
  return { endpoint, isOwned: true };
}

const recordRefusals =
  ({ record, servers }: Services) =>
  (port: number): void => {
    const to = FAULT_NAMES.find((name) => servers[name].port === port);
    if (to !== undefined) record.add(refusedConnection('skill', to));
  };

/** Settings without a variable here have their defaults. */
const environmentOf = (skillId: string, { servers }: Services): Environment => ({
  SKILL_ID: skillId,
  LEDGER_TABLE: servers.table.name,
  LWA_CLIENT_ID: servers.client.clientId,
  LWA_API: servers.lwa.url,
  SERVICE_URL: servers.service.url,
  // The simulated Alexa links by voice in every locale.
  LINKING_LOCALES: 'all',
  AWS_ENDPOINT_URL_DYNAMODB: servers.table.url,
  AWS_REGION: 'eu-west-1',
  AWS_ACCESS_KEY_ID: 'simulator',
  AWS_SECRET_ACCESS_KEY: 'simulator',
  POWERTOOLS_SERVICE_NAME: 'ride-hailer',
  POWERTOOLS_METRICS_NAMESPACE: 'VoiceForwardLinking',
  POWERTOOLS_LOG_LEVEL: 'INFO',
  AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
  // Details of an error may quote a request, but this log stays on the machine.
  LOG_ERROR_DETAILS: 'true',
});
