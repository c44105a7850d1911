/** What one setting must be. */
export interface Rule<T> {
  readonly accepts: (value: unknown) => value is T;
  /** Continues the sentence "it must be …". */
  readonly must: string;
  /** What to do when it is not; a clause that follows a semicolon. */
  readonly wayOut?: string;
}

/** A setting that may be left out. */
export interface OptionalRule<T> extends Rule<T> {
  readonly orElse: T;
}

export function optional<T>(rule: Rule<T>, orElse: T): OptionalRule<T>;
export function optional<T>(rule: Rule<T>): OptionalRule<T | undefined>;
export function optional<T>(rule: Rule<T>, orElse?: T): OptionalRule<T | undefined> {
  return { ...rule, orElse };
}

const isString = (value: unknown): value is string => typeof value === 'string';

export const matching = (pattern: RegExp, must: string, wayOut?: string): Rule<string> => ({
  accepts: (value): value is string => isString(value) && pattern.test(value),
  must,
  ...(wayOut !== undefined && { wayOut }),
});

export const oneOf = <const T extends string | number>(values: readonly T[]): Rule<T> => ({
  accepts: (value): value is T => (values as readonly unknown[]).includes(value),
  must: `one of ${values.map((value) => JSON.stringify(value)).join(', ')}`,
});

export const yesOrNo: Rule<boolean> = {
  accepts: (value): value is boolean => typeof value === 'boolean',
  must: 'true or false',
};

export const within = (least: number, most: number, whole = false): Rule<number> => ({
  accepts: (value): value is number =>
    typeof value === 'number' &&
    value >= least &&
    value <= most &&
    (!whole || Number.isInteger(value)),
  must: `a ${whole ? 'whole ' : ''}number from ${least} to ${most}`,
});

export const listOf = (rule: Rule<string>): Rule<readonly string[]> => ({
  accepts: (value): value is string[] =>
    Array.isArray(value) && value.every(rule.accepts) && new Set(value).size === value.length,
  must: `a list, without repeats, each entry ${rule.must}`,
  ...(rule.wayOut !== undefined && { wayOut: rule.wayOut }),
});

export const either = <A, B>(a: Rule<A>, b: Rule<B>): Rule<A | B> => ({
  accepts: (value): value is A | B => a.accepts(value) || b.accepts(value),
  must: `${a.must}, or ${b.must}`,
});

/** An `https:` address without a trailing slash; plain `http:` on this machine alone, for emulators. */
export const baseUrl: Rule<string> = {
  accepts: (value): value is string => isString(value) && isBaseUrl(value),
  must: 'an https address without a trailing slash, such as "https://api.amazon.com"',
};

function isBaseUrl(value: string): boolean {
  if (value.endsWith('/') || !URL.canParse(value)) return false;
  const { protocol, hostname, search, hash, username } = new URL(value);
  const safe = protocol === 'https:' || (protocol === 'http:' && hostname === '127.0.0.1');
  return safe && search === '' && hash === '' && username === '';
}
