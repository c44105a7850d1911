import { type Message, type SeenMessage } from '../seen-message';

export function labelOf({ name, body, from, to }: Message): string {
  const request = field(body, 'request');
  if (name === 'IntentRequest') return textOr(name, field(field(request, 'intent'), 'name'));
  if (name === 'SessionResumedRequest') {
    const status = field(field(field(request, 'cause'), 'result'), 'status');
    return typeof status === 'string' ? `SessionResumed ${status}` : name;
  }
  if (name === 'answer' && from === 'skill' && to === 'alexa') return contentOf(body);
  if (isExpectedFailure(name))
    return `${name.slice(0, 3)} ${EXPECTED_FAILURES[name.slice(0, 3)]} (expected)`;
  return name;
}

/** Names the parts of a response: `speech + StartConnection`. */
function contentOf(body: unknown): string {
  const response = field(body, 'response');
  const directives = field(response, 'directives');
  const card = field(field(response, 'card'), 'type');
  const parts = [
    ...(field(response, 'outputSpeech') ? ['speech'] : []),
    ...(typeof card === 'string' ? [`${card} card`] : []),
    ...(Array.isArray(directives) ? directives.map(directiveOf) : []),
  ];
  return parts.join(' + ') || 'empty response';
}

const directiveOf = (directive: unknown): string =>
  textOr('directive', field(directive, 'type')).replace(/^Connections\./, '');

const textOr = (byDefault: string, value: unknown): string =>
  typeof value === 'string' ? value : byDefault;

export const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null
    ? (value as { [name: string]: unknown })[name]
    : undefined;

export function drawnLabel(seen: SeenMessage): string {
  const { fault } = seen.message;
  const label = labelOf(seen.message) + (fault === undefined ? '' : ` (${fault})`);
  return hasProblem(seen) ? `⚠ ${label}` : label;
}

/** Responses are drawn with a dashed line. */
export const isResponse = ({ name }: Message): boolean =>
  /^(\d{3}\b|answer$|error$|no answer$)/.test(name);

/** Failures in normal operation: a condition of the ledger was not met; no ride is booked. */
const EXPECTED_FAILURES: Readonly<{ [status: string]: string }> = {
  400: 'condition not met',
  404: 'not found',
};
const isExpectedFailure = (name: string): boolean =>
  /^400 ConditionalCheckFailed|^404\b/.test(name);

export type StatusClass = 'ok' | 'redirect' | 'expected' | 'client-error' | 'server-error';

export function statusClass({ name }: Message): StatusClass | undefined {
  if (isExpectedFailure(name)) return 'expected';
  const classes = { 2: 'ok', 3: 'redirect', 4: 'client-error', 5: 'server-error' } as const;
  const [, first] = /^([2-5])\d\d\b/.exec(name) ?? [];
  return first === undefined ? undefined : classes[Number(first) as keyof typeof classes];
}

export const hasProblem = ({ message, problems }: SeenMessage): boolean =>
  problems.length > 0 ||
  message.fault !== undefined ||
  message.name.startsWith('error') ||
  (statusClass(message)?.endsWith('error') ?? false);

export const isUnanswered = ({ name }: Message): boolean =>
  /^(connection refused|no answer)$/.test(name);
