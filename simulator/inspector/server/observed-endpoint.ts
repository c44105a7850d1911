import { type Invocation, type SkillEndpoint } from '../../function-host';

export interface ObservedEndpoint extends SkillEndpoint {
  /** The envelope with its secrets, which the record shortens; undefined for an old envelope. */
  sentEnvelope(requestId: string): unknown;
  readonly totalSkillMs: number;
  readonly invocationLogs: readonly string[];
}

const MAX_ENVELOPES = 200;

export function observeEndpoint(endpoint: SkillEndpoint): ObservedEndpoint {
  const envelopes = new Map<string, unknown>();
  const invocationLogs: string[] = [];
  let totalSkillMs = 0;
  return {
    get outputLines() {
      return endpoint.outputLines;
    },
    invocationLogs,
    get totalSkillMs() {
      return totalSkillMs;
    },
    sentEnvelope: (requestId) => envelopes.get(requestId),
    invoke: async (envelope): Promise<Invocation> => {
      const { requestId } = (envelope as { request: { requestId: string } }).request;
      envelopes.set(requestId, envelope);
      const [oldest] = envelopes.keys();
      if (envelopes.size > MAX_ENVELOPES) envelopes.delete(oldest!);
      const invocation = await endpoint.invoke(envelope);
      totalSkillMs += invocation.durationMs;
      invocationLogs.push(...invocation.logs);
      return invocation;
    },
    moveClock: (offsetMs) => endpoint.moveClock(offsetMs),
    close: () => endpoint.close(),
  };
}
