import { type Invocation, type SkillEndpoint } from '../function-host';
import { OUTCOMES, type Outcome, type Record } from '../record';
import { readAnswer, type Answer } from './response/response';
import { check } from './response/check';
import { isUnspoken } from './response/rule';
import { type Envelope } from './envelope';

/** So long Alexa waits. */
const TIME_LIMIT_MS = 8_000;

export interface Reply {
  readonly requestId: string;
  readonly answer: Answer;
  /** Alexa does not take it: what she would tell the skill. */
  readonly refused?: string;
}

export interface SkillClientParts {
  readonly record: Record;
  readonly skillEndpoint: SkillEndpoint;
}

/** The line from Alexa to the skill: every envelope is written down, and every answer checked. */
export class SkillClient {
  /** What the skill itself last said a connection came to, in its log. */
  reportedOutcome: Outcome | undefined;

  constructor(private readonly parts: SkillClientParts) {}

  async ask(envelope: Envelope): Promise<Reply> {
    const { record, skillEndpoint } = this.parts;
    const { type, requestId } = envelope.request;
    record.add({ kind: 'message', from: 'alexa', to: 'skill', name: type, body: envelope });
    let progressed = false;
    const unsubscribe = record.subscribe((entry) => {
      progressed ||= entry.kind === 'message' && entry.name === 'POST /v1/directives';
    });
    const invocation = await skillEndpoint.invoke(envelope);
    unsubscribe();
    this.#hear(invocation.logs);
    const { error, response } = invocation;
    const name = error ? 'error' : 'answer';
    const body = error ? { ...error, trace: undefined } : (response ?? null);
    record.add({ kind: 'message', from: 'skill', to: 'alexa', name, body });

    const answer = readAnswer(response);
    const failure = failureOf(invocation);
    if (failure !== undefined) {
      // Alexa sends what is not acknowledged again: an event may fail.
      if (!type.startsWith('AlexaSkillEvent.')) this.#report([`${type}: ${failure}`]);
      return { requestId, answer, refused: failure };
    }
    const verdict = check({
      requestType: type,
      intent: intentOf(envelope),
      hadAccessToken: hasAccessToken(envelope),
      progressed,
      answer,
    });
    this.#report(verdict.problems);
    const [first = ''] = verdict.problems;
    return { requestId, answer, ...(verdict.refused && !isUnspoken(type) && { refused: first }) };
  }

  #report(problems: readonly string[]): void {
    for (const problem of problems) this.parts.record.add({ kind: 'problem', problem });
  }

  #hear(lines: readonly string[]): void {
    for (const line of lines) this.reportedOutcome = outcomeIn(line) ?? this.reportedOutcome;
  }
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

/** Of a line of the skill's structured log: `{"event":"linking.outcome","outcome":"linked",…}`. */
function outcomeIn(line: string): Outcome | undefined {
  if (!line.includes('linking.outcome')) return undefined;
  try {
    const { event, outcome } = JSON.parse(line) as { event?: unknown; outcome?: unknown };
    return event === 'linking.outcome' ? OUTCOMES.find((one) => one === outcome) : undefined;
  } catch {
    return undefined;
  }
}
