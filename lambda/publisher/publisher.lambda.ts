import { awsClients } from './aws-clients';
import { type ResourceEvent } from './custom-resource/event';
import { handleEvent, type ResourceHandler } from './custom-resource/handle-event';
import { checkDrift, type DriftCheckResult } from './drift-check/drift-check';
import { reconcileIdentity } from './identity/identity';
import { powertoolsReporter as reporter } from './observability';
import { reconcilePublication } from './publication/publication';
import { type Invocation, type RunDependencies, startRun } from './run';
import { readSettings } from './settings';
import { realTime } from './time';

const dependencies = (): RunDependencies => ({
  settings: readSettings(process.env),
  aws: awsClients(),
  time: realTime,
  reporter,
});

const resource =
  (handler: ResourceHandler) =>
  (event: ResourceEvent, context: Invocation): Promise<void> =>
    handleEvent(event, context, reporter, dependencies, handler);

/** `Custom::AlexaSkillIdentity`: the skill itself. */
export const identity = resource(reconcileIdentity);

/** `Custom::AlexaSkillPublication`: the package and the account linking of the skill. */
export const publication = resource(reconcilePublication);

/** Scheduled. Returns its result for an operator who invokes the function by hand. */
export const driftCheck = async (_event: unknown, context: Invocation): Promise<DriftCheckResult> =>
  checkDrift(startRun(dependencies(), context));
