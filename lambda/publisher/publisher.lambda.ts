import { type ResourceEvent } from './custom-resource/event';
import { type ResourceHandler, serve } from './custom-resource/serve';
import { identity as seeToIdentity } from './identity/identity';
import { powertoolsReport as report } from './observability';
import { realTime } from './pace';
import { publication as seeToPublication } from './publication/publication';
import { type Invocation, startRun, type Surroundings } from './run';
import { readSettings } from './settings';
import { awsClients } from './aws-clients';
import { type Look, watch as look } from './watch/watch';

const surroundings = (): Surroundings => ({
  settings: readSettings(process.env),
  aws: awsClients(),
  time: realTime,
  report,
});

const resource =
  (handler: ResourceHandler) =>
  (event: ResourceEvent, context: Invocation): Promise<void> =>
    serve(event, context, report, surroundings, handler);

/** `Custom::AlexaSkillIdentity`: the skill itself. */
export const identity = resource(seeToIdentity);

/** `Custom::AlexaSkillPublication`: its package and account linking. */
export const publication = resource(seeToPublication);

/** The scheduled look. What it returns is for whoever invokes it by hand. */
export const watch = async (_event: unknown, context: Invocation): Promise<Look> =>
  look(startRun(surroundings(), context));
