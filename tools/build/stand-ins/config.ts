/** Where a setting of the SDK may come from. */
interface Sources<T> {
  readonly environmentVariableSelector: (
    environment: NodeJS.ProcessEnv,
    options?: object,
  ) => T | undefined;
  readonly default: T | undefined | (() => T | undefined | Promise<T | undefined>);
}

/**
 * Reads a setting from the environment alone: in a function there are no `~/.aws/config` and
 * `~/.aws/credentials`, which the SDK looks for before it takes a default. A value that can't be
 * understood counts for nothing there, and so it does here.
 */
export function loadConfig<T>(sources: Sources<T>, options?: object) {
  let value: Promise<T | undefined> | undefined;
  return (): Promise<T | undefined> => (value ??= read(sources, options));
}

async function read<T>(sources: Sources<T>, options?: object): Promise<T | undefined> {
  try {
    const value = sources.environmentVariableSelector(process.env, options);
    if (value !== undefined) return value;
  } catch {
    // The default it is.
  }
  return typeof sources.default === 'function'
    ? (sources.default as () => Promise<T>)()
    : sources.default;
}
