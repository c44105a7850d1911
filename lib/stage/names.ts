import { type StageId } from '../../lambda/publisher/names';

/** Name of a stage's skill function in logs and metrics: `ride-hailer-dev`. */
export const serviceName = ({ application, stage }: StageId): string => `${application}-${stage}`;

/** Name of a stack of a stage: `RideHailer-dev-Skill`. */
export function stackName({ application, stage }: StageId, stack: 'Data' | 'Skill'): string {
  const words = application.split('-').map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  return `${words.join('')}-${stage}-${stack}`;
}
