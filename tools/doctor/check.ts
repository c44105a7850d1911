/** Whether a prerequisite holds, doesn't, or can't be seen from outside. */
export type CheckStatus = 'holds' | 'fails' | 'unseen';

/** One prerequisite, looked at. No text holds a secret. */
export interface Check {
  /** Stable: machines know it by this. */
  readonly id: string;
  readonly status: CheckStatus;
  /** What is there. */
  readonly found: string;
  /** What must be. */
  readonly expected: string;
  /** The way out of a failure, or where a person looks; empty where it holds. */
  readonly remedy: string;
}

/** What a check is about, whatever it finds. */
export interface Prerequisite {
  readonly id: string;
  readonly expected: string;
  readonly remedy: string;
}

/** A check that came out one way or the other. */
export function judged(prerequisite: Prerequisite, holds: boolean, found: string): Check {
  const { id, expected, remedy } = prerequisite;
  return { id, status: holds ? 'holds' : 'fails', found, expected, remedy: holds ? '' : remedy };
}

/** A check that only a person can make. */
export const unseen = (prerequisite: Prerequisite, found: string): Check => ({
  id: prerequisite.id,
  status: 'unseen',
  found,
  expected: prerequisite.expected,
  remedy: prerequisite.remedy,
});

/** A check as it is told: a text that quotes what somebody wrote has its secrets taken out. */
export const cleaned = (check: Check, clean: (text: string) => string): Check => ({
  id: check.id,
  status: check.status,
  found: clean(check.found),
  expected: clean(check.expected),
  remedy: clean(check.remedy),
});

/** A value as it is quoted in `found`. */
export const shown = (value: unknown): string => {
  const json = JSON.stringify(value) ?? 'missing';
  return json.length > 200 ? `${json.slice(0, 199)}…` : json;
};
