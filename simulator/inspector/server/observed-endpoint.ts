import { type Invocation, type SkillEndpoint } from '../../function-host';

/** A skill's end that is listened to: what went to it, and how long it took. */
export interface ObservedEndpoint extends SkillEndpoint {
  /** The newest envelopes as they were sent, secrets in full: they never leave the process. */
  sent(requestId: string): unknown;
  /** Of all invocations so far. */
  readonly skillMs: number;
  readonly lines: readonly string[];
}

const MOST_KEPT = 200;

export function observeEndpoint(end: SkillEndpoint): ObservedEndpoint {
  const envelopes = new Map<string, unknown>();
  const lines: string[] = [];
  let skillMs = 0;
  return {
    written: end.written,
    lines,
    get skillMs() {
      return skillMs;
    },
    sent: (requestId) => envelopes.get(requestId),
    invoke: async (envelope): Promise<Invocation> => {
      const { requestId } = (envelope as { request: { requestId: string } }).request;
      envelopes.set(requestId, envelope);
      const [oldest] = envelopes.keys();
      if (envelopes.size > MOST_KEPT) envelopes.delete(oldest!);
      const invocation = await end.invoke(envelope);
      skillMs += invocation.durationMs;
      lines.push(...invocation.logs);
      return invocation;
    },
    moveClock: (offsetMs) => end.moveClock(offsetMs),
    close: () => end.close(),
  };
}
