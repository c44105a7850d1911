import { type Message, type SeenMessage } from '../seen-message';

/** Label of an arrow: the name of the message, or the intent, status or directive in its body. */
export function labelOf({ name, body, from, to }: Message): string {
  const request = field(body, 'request');
  if (name === 'IntentRequest') {
    const intent = field(field(request, 'intent'), 'name');
    return typeof intent === 'string' ? intent : name;
  }
  if (name === 'SessionResumedRequest') {
    const status = field(field(field(request, 'cause'), 'result'), 'status');
    return typeof status === 'string' ? `SessionResumed ${status}` : name;
  }
  if (name === 'answer' && from === 'skill' && to === 'alexa') {
    const directives = field(field(body, 'response'), 'directives');
    const type = field(Array.isArray(directives) ? directives[0] : undefined, 'type');
    return typeof type === 'string' ? type : name;
  }
  return name;
}

export const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null
    ? (value as { [name: string]: unknown })[name]
    : undefined;

/** The label with marks for faults and problems. */
export function drawnLabel(seen: SeenMessage): string {
  const { fault } = seen.message;
  const label = labelOf(seen.message) + (fault === undefined ? '' : ` (${fault})`);
  return isWrong(seen) ? `⚠ ${label}` : label;
}

/** Whether a message is a response, which has a dashed line. */
export const isAnswer = ({ name }: Message): boolean =>
  /^(\d{3}\b|answer$|error$|no answer$)/.test(name);

/** Expected failures: a condition of the ledger that is not met, a ride that does not exist. */
const EXPECTED_FAILURE = /^400 ConditionalCheckFailed|^404\b/;

/** A response with a problem, or a failed call. */
export const isWrong = ({ message: { fault, name }, problems }: SeenMessage): boolean =>
  problems.length > 0 ||
  fault !== undefined ||
  (/^[45]\d\d\b|^error/.test(name) && !EXPECTED_FAILURE.test(name));

/** A refused connection, or a missing response. */
export const isLost = ({ name }: Message): boolean => /^(connection refused|no answer)$/.test(name);
