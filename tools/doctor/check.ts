/** `notCheckable`: the doctor cannot see whether the prerequisite is met, or its resource does not exist. */
export type CheckStatus = 'passes' | 'fails' | 'notCheckable';

export interface Check {
  /** Stable, for scripts. */
  readonly id: string;
  readonly status: CheckStatus;
  readonly found: string;
  readonly expected: string;
  /** How to fix a failure, or where a person can look; empty when the check passes. */
  readonly remedy: string;
}

export type Prerequisite = Pick<Check, 'id' | 'expected' | 'remedy'>;

export const passOrFail = (
  { id, expected, remedy }: Prerequisite,
  passes: boolean,
  found: string,
): Check => ({
  id,
  status: passes ? 'passes' : 'fails',
  found,
  expected,
  remedy: passes ? '' : remedy,
});

export const notCheckable = ({ id, expected, remedy }: Prerequisite, found: string): Check => ({
  id,
  status: 'notCheckable',
  found,
  expected,
  remedy,
});

/** The texts of a check quote files and settings, which may hold secrets. */
export const redacted = (check: Check, redact: (text: string) => string): Check => ({
  ...check,
  found: redact(check.found),
  expected: redact(check.expected),
  remedy: redact(check.remedy),
});

export const shown = (value: unknown): string => {
  const json = JSON.stringify(value) ?? 'missing';
  return json.length > 200 ? `${json.slice(0, 199)}…` : json;
};
