import { type Message, type SeenMessage } from '../seen-message';

/** What an arrow is called: the message's name, with what matters of its body. */
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

/** The label as it is drawn, with what is wrong with the message. */
export function drawnLabel(seen: SeenMessage): string {
  const { fault } = seen.message;
  const label = labelOf(seen.message) + (fault === undefined ? '' : ` (${fault})`);
  return isWrong(seen) ? `⚠ ${label}` : label;
}

/** An answer, which is drawn with a broken line. */
export const isAnswer = ({ name }: Message): boolean =>
  /^(\d{3}\b|answer$|error$|no answer$)/.test(name);

/** Said no by intention: a condition of the ledger that does not hold, a ride that there is not. */
const AS_INTENDED = /^400 ConditionalCheckFailed|^404\b/;

/** An answer that Alexa does not want, or a part that failed. */
export const isWrong = ({ message: { fault, name }, problems }: SeenMessage): boolean =>
  problems.length > 0 ||
  fault !== undefined ||
  (/^[45]\d\d\b|^error/.test(name) && !AS_INTENDED.test(name));

/** A call that nobody took, or an answer that never came. */
export const isLost = ({ name }: Message): boolean => /^(connection refused|no answer)$/.test(name);
