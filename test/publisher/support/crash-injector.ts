/**
 * Sees each step of a function into the world outside, and lets it die there, as Lambda's functions do
 * when their host does: nothing of it ever goes on, and nobody is told.
 */
export class CrashInjector {
  private dieAfter: ((step: string) => boolean) | undefined;
  private died: () => void = () => undefined;
  /** The run that is current; what an earlier one still wants is never done. */
  private run = 0;

  /**
   * @param when asked after each step
   * @returns resolves when it has died
   */
  dieWhen(when: (step: string) => boolean): Promise<void> {
    this.dieAfter = when;
    return new Promise((resolve) => (this.died = resolve));
  }

  /** From here on functions live; what a dead one still wants is never done. */
  goOn(): void {
    this.run += 1;
    this.dieAfter = undefined;
  }

  /** @param name begins with `!` where the step changes something */
  async step<T>(name: string, work: () => Promise<T>): Promise<T> {
    const { run } = this;
    const outcome = await work();
    if (run !== this.run) return new Promise(() => undefined);
    if (this.dieAfter?.(name) === true) {
      this.died();
      return new Promise(() => undefined);
    }
    return outcome;
  }

  /** Makes every `fetch` of the publisher's a step; the simulator's own look-ups are none. */
  holdFetch(): () => void {
    const real = globalThis.fetch;
    globalThis.fetch = (input, init) => {
      const url = input instanceof Request ? input.url : input.toString();
      if (url.includes('/auth/o2/tokeninfo')) return real(input, init);
      const method = init?.method ?? 'GET';
      const changes = method === 'GET' || url.includes('/auth/o2/') ? '' : '!';
      return this.step(`${changes}${method} ${new URL(url).pathname}`, () => real(input, init));
    };
    return () => {
      globalThis.fetch = real;
    };
  }
}
