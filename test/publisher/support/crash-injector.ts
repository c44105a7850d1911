/** A crash: the step never resolves, so the code that awaits the step does not continue. */
export class CrashInjector {
  private shouldCrash: ((step: string) => boolean) | undefined;
  private crashed: () => void = () => undefined;
  /** A step that began in a former run gets no answer. */
  private run = 0;

  /**
   * @param when called after each step; true crashes the function
   * @returns resolves when the function has crashed
   */
  crashWhen(when: (step: string) => boolean): Promise<void> {
    this.shouldCrash = when;
    return new Promise((resolve) => (this.crashed = resolve));
  }

  recover(): void {
    this.run += 1;
    this.shouldCrash = undefined;
  }

  /** @param name begins with `!` when the step changes something */
  async step<T>(name: string, work: () => Promise<T>): Promise<T> {
    const { run } = this;
    const outcome = await work();
    if (run !== this.run) return new Promise(() => undefined);
    if (this.shouldCrash?.(name) === true) {
      this.crashed();
      return new Promise(() => undefined);
    }
    return outcome;
  }

  /**
   * Makes every `fetch` a step.
   *
   * @returns restores `fetch`
   */
  wrapFetch(): () => void {
    const real = globalThis.fetch;
    globalThis.fetch = (input, init) => {
      const url = input instanceof Request ? input.url : input.toString();
      const method = init?.method ?? 'GET';
      const changes = method === 'GET' || url.includes('/auth/o2/') ? '' : '!';
      return this.step(`${changes}${method} ${new URL(url).pathname}`, () => real(input, init));
    };
    return () => {
      globalThis.fetch = real;
    };
  }
}
