import { messageOf } from '../errors';
import { PublisherMetric } from '../names';
import { realTime } from '../pace';
import { type Report } from '../report';
import { type Invocation, type Run, startRun, type Surroundings } from '../run';
import { type ResourceEvent, type ResourceState } from './event';
import { shortened } from './reason';
import { type Outcome, respond } from './respond';

/** Sees to a custom resource, and throws what the deploy should fail with. */
export type ResourceHandler = (run: Run, event: ResourceEvent) => Promise<ResourceState>;

/**
 * Serves one event of CloudFormation's: whatever happens is answered, and nothing is thrown, as
 * Lambda would only start all over.
 *
 * @param surroundings throws where the function is not set up
 */
export async function serve(
  event: ResourceEvent,
  invocation: Invocation,
  report: Report,
  surroundings: () => Surroundings,
  handler: ResourceHandler,
): Promise<void> {
  let run: Run | undefined;
  let outcome: Outcome;
  try {
    run = startRun(surroundings(), invocation);
    run.report.note('info', 'publisher.asked', { to: event.RequestType, of: event.ResourceType });
    outcome = { status: 'SUCCESS', ...(await handler(run, event)) };
    run.report.metric(PublisherMetric.PublicationFailed, 0);
  } catch (error) {
    const message = run ? run.redactor.text(messageOf(error)) : messageOf(error);
    report.note('error', 'publisher.failed', {
      to: event.RequestType,
      error: error instanceof Error ? error.name : typeof error,
      reasons: message.split('\n'),
    });
    report.metric(PublisherMetric.PublicationFailed, 1);
    const whole = `log group ${invocation.logGroupName}, request ${invocation.awsRequestId}`;
    outcome = {
      status: 'FAILED',
      physicalResourceId: event.PhysicalResourceId ?? `not-created-${event.RequestId}`,
      reason: shortened(message, whole),
    };
  }
  const problem = await respond(event, outcome, run?.time ?? realTime);
  if (problem !== undefined) {
    report.note('error', 'publisher.unanswered', { outcome: outcome.status, reason: problem });
  } else {
    report.note('info', 'publisher.answered', { outcome: outcome.status });
  }
}
