/** A crash: the step never resolves, so the code that awaits the step does not continue. */
export class CrashInjector {
  private shouldCrash: ((step: string) => boolean) | undefined;
  private onCrash: () => void = () => undefined;
  /** A step that began in a former run gets no answer. */
  private run = 0;

  /**
   * @param shouldCrash called after each step; true crashes the function
   * @returns resolves when the function has crashed
   */
  crashWhen(shouldCrash: (step: string) => boolean): Promise<void> {
    this.shouldCrash = shouldCrash;
    return new Promise((resolve) => (this.onCrash = resolve));
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
      this.onCrash();
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
    const realFetch = globalThis.fetch;
    globalThis.fetch = (input, init) => {
      const url = input instanceof Request ? input.url : input.toString();
      const method = init?.method ?? 'GET';
      const changes = method === 'GET' || url.includes('/auth/o2/') ? '' : '!';
      return this.step(`${changes}${method} ${new URL(url).pathname}`, () =>
        realFetch(input, init),
      );
    };
    return () => {
      globalThis.fetch = realFetch;
    };
  }
}
