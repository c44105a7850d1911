import { type StageId } from '../../lambda/publisher/names';

/** Name of the skill's function in logs and metrics, for example `ride-hailer-dev`. */
export const serviceName = ({ application, stage }: StageId): string => `${application}-${stage}`;

/** For example `RideHailer-dev-Skill`. */
export function stackName({ application, stage }: StageId, stack: 'Data' | 'Skill'): string {
  const words = application.split('-').map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  return `${words.join('')}-${stage}-${stack}`;
}
