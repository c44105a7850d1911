import { RESERVED_MS } from '../deadline';
import { deadlineError, messageOf, PublisherError } from '../errors';
import { PublisherMetric } from '../names';
import { type Reporter } from '../observability';
import { Redactor } from '../redact';
import { type Invocation, type Run, type RunDependencies, startRun } from '../run';
import { realTime, withTimeLimit } from '../time';
import { type ResourceEvent, type ResourceResult } from './event';
import { shortenReason } from './reason';
import { type Outcome, respond } from './respond';

/** Rejects to make the deploy fail. */
export type ResourceHandler = (run: Run, event: ResourceEvent) => Promise<ResourceResult>;

/**
 * Sends CloudFormation an outcome before Lambda's time limit, even if a call to AWS hangs. Never throws.
 *
 * @param dependencies throws when the function is not configured
 */
export async function handleEvent(
  event: ResourceEvent,
  invocation: Invocation,
  reporter: Reporter,
  dependencies: () => RunDependencies,
  handler: ResourceHandler,
): Promise<void> {
  let run: Run | undefined;
  let outcome: Outcome;
  try {
    run = startRun(dependencies(), invocation);
    run.reporter.log('info', 'publisher.request', {
      request: event.RequestType,
      resource: event.ResourceType,
    });
    outcome = { status: 'SUCCESS', ...(await withinDeadline(run, handler(run, event))) };
    reporter.addMetric(PublisherMetric.PublicationFailed, 0);
  } catch (error) {
    outcome = failedOutcome(error, event, invocation, reporter, run?.redactor ?? new Redactor());
  }
  const problem = await respond(event, outcome, run?.time ?? realTime);
  if (problem !== undefined) {
    reporter.log('error', 'publisher.response-failed', {
      outcome: outcome.status,
      reason: problem,
    });
  } else {
    reporter.log('info', 'publisher.responded', { outcome: outcome.status });
  }
}

const withinDeadline = <T>({ deadline, time }: Run, work: Promise<T>): Promise<T> =>
  withTimeLimit(time, deadline.endsAt - RESERVED_MS - time.now(), work, () => {
    throw deadlineError('AWS or Alexa did not respond');
  });

function failedOutcome(
  error: unknown,
  event: ResourceEvent,
  invocation: Invocation,
  reporter: Reporter,
  redactor: Redactor,
): Outcome {
  const message = redactor.redactText(messageOf(error));
  reporter.log('error', 'publisher.failed', {
    request: event.RequestType,
    error: nameOf(error),
    reasons: message.split('\n'),
  });
  reporter.addMetric(PublisherMetric.PublicationFailed, 1);
  const location = `log group ${invocation.logGroupName}, request ${invocation.awsRequestId}`;
  return {
    status: 'FAILED',
    physicalResourceId: event.PhysicalResourceId ?? `not-created-${event.RequestId}`,
    reason: shortenReason(message, location),
  };
}

function nameOf(error: unknown): string {
  if (error instanceof PublisherError) return error.code;
  return error instanceof Error ? error.name : typeof error;
}
