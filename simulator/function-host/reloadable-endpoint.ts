import { type SkillEndpoint } from './start-function';

export interface ReloadableEndpoint extends SkillEndpoint {
  /** Loads the bundle again. If that fails, rejects and keeps the old function. */
  reload(): Promise<void>;
}

/** @param start called with the offset of the function's clock from the real time */
export async function reloadableEndpoint(
  start: (clockOffsetMs: number) => Promise<SkillEndpoint>,
): Promise<ReloadableEndpoint> {
  let offsetMs = 0;
  let current = await start(offsetMs);
  let running: Promise<unknown> = Promise.resolve();
  const earlierLines: string[] = [];
  return {
    get outputLines() {
      return [...earlierLines, ...current.outputLines];
    },
    invoke: (envelope) => {
      const invocation = current.invoke(envelope);
      running = Promise.allSettled([running, invocation]);
      return invocation;
    },
    moveClock: (ms) => {
      offsetMs = ms;
      return current.moveClock(ms);
    },
    reload: async () => {
      const next = await start(offsetMs);
      const old = current;
      current = next;
      await running;
      earlierLines.push(...old.outputLines);
      await old.close();
    },
    close: () => current.close(),
  };
}
