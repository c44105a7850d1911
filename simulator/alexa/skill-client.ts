import { type Invocation, ownFrames, type SkillEndpoint } from '../function-host';
import { isObject, parseJson } from '../json';
import { OUTCOMES, type Outcome, type Record } from '../record';
import { type Envelope } from './envelope';
import { loggedErrors } from './logged-errors';
import { checkResponse } from './response/check';
import { readResponse, type SkillResponse } from './response/response';
import { isResponseIgnored } from './response/rule';

/** Alexa's time limit for a response. */
const TIME_LIMIT_MS = 8_000;

export interface Reply {
  readonly requestId: string;
  readonly response: SkillResponse;
  /** Why the skill failed, or why Alexa rejects a response that it has to speak; otherwise undefined. */
  readonly rejection?: string;
}

export interface SkillClientParts {
  readonly record: Record;
  readonly endpoint: SkillEndpoint;
  /** Another team's skill: see `CheckedTurn`. */
  readonly isOtherSkill: boolean;
}

export class SkillClient {
  /** Outcome of the last connection, as the skill logged it. */
  loggedOutcome: Outcome | undefined;

  #notedCallback = false;

  constructor(private readonly parts: SkillClientParts) {}

  async send(envelope: Envelope): Promise<Reply> {
    const { record } = this.parts;
    const { type, requestId } = envelope.request;
    let sentProgressiveResponse = false;
    const unsubscribe = record.subscribe((entry) => {
      sentProgressiveResponse ||= entry.kind === 'message' && entry.name === 'POST /v1/directives';
    });
    const invocation = await invokeSkill(this.parts, envelope);
    unsubscribe();
    for (const line of invocation.logs) this.loggedOutcome = outcomeIn(line) ?? this.loggedOutcome;
    this.#reportLoggedErrors(type, invocation.logs);
    if (invocation.usedCallback) this.#noteCallback();
    const response = readResponse(invocation.response);
    const failure = failureOf(invocation);
    if (failure !== undefined) {
      // Alexa sends an event again until it is acknowledged, so a failed event is not a problem.
      if (!type.startsWith('AlexaSkillEvent.')) {
        const trace = ownFrames(invocation.error?.trace ?? []);
        this.#report([`${type}: ${failure}`], trace);
      }
      return { requestId, response, rejection: failure };
    }
    const { problems, remarks, isRejected } = checkResponse({
      isOtherSkill: this.parts.isOtherSkill,
      requestType: type,
      intent: intentOf(envelope),
      hadAccessToken: hasAccessToken(envelope),
      sentProgressiveResponse,
      response,
    });
    this.#report(problems);
    for (const note of remarks) record.add({ kind: 'note', note });
    const [first = ''] = problems;
    return {
      requestId,
      response,
      ...(isRejected && !isResponseIgnored(type) && { rejection: first }),
    };
  }

  #reportLoggedErrors(type: string, lines: readonly string[]): void {
    for (const { message, trace } of loggedErrors(lines)) {
      const problem = `${type}: the skill handled an error: ${message}`;
      this.#report([problem], trace);
    }
  }

  #noteCallback(): void {
    if (this.#notedCallback) return;
    this.#notedCallback = true;
    const note =
      "The handler answers by a callback, which Lambda's Node.js 24 runtime does not support: export an async handler that returns skill.invoke(event, context).";
    this.parts.record.add({ kind: 'note', note });
  }

  #report(problems: readonly string[], trace: readonly string[] = []): void {
    for (const problem of problems) {
      this.parts.record.add({ kind: 'problem', problem, ...(trace.length > 0 && { trace }) });
    }
  }
}

export async function invokeSkill(
  { record, endpoint }: Pick<SkillClientParts, 'record' | 'endpoint'>,
  envelope: { readonly request: { readonly type: string } },
): Promise<Invocation> {
  const { type } = envelope.request;
  record.add({ kind: 'message', from: 'alexa', to: 'skill', name: type, body: envelope });
  const invocation = await endpoint.invoke(envelope);
  const { error, response = null } = invocation;
  const name = error ? 'error' : 'answer';
  const body = error ? { ...error, trace: undefined } : response;
  record.add({ kind: 'message', from: 'skill', to: 'alexa', name, body });
  return invocation;
}

function failureOf({ error, timedOut, durationMs }: Invocation): string | undefined {
  if (timedOut || durationMs > TIME_LIMIT_MS) return 'The skill did not answer within 8 seconds.';
  if (!error) return undefined;
  const [message = ''] = error.errorMessage.split('\n');
  return `The skill's function failed: ${error.errorType}: ${message}`;
}

const intentOf = ({ request: { type, intent } }: Envelope): string | undefined =>
  type === 'IntentRequest' ? (intent as { name?: string } | undefined)?.name : undefined;

const hasAccessToken = ({ context }: Envelope): boolean =>
  (context as { System: { user: { accessToken?: string } } }).System.user.accessToken !== undefined;

/** The log line is `{"event":"linking.outcome","outcome":"linked",…}`. */
function outcomeIn(line: string): Outcome | undefined {
  const entry = line.includes('linking.outcome') ? parseJson(line) : undefined;
  if (!isObject(entry) || entry['event'] !== 'linking.outcome') return undefined;
  return OUTCOMES.find((outcome) => outcome === entry['outcome']);
}
