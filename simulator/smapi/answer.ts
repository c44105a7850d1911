/** What the Skill Management API answers. */
export interface Answer {
  readonly status: number;
  /** Sent as JSON; absent: an empty body. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** One thing wrong, in `violations` of a 400 and in `errors` of an import. */
export interface Violation {
  readonly code?: string;
  readonly message: string;
}

type Headers = Readonly<Record<string, string>>;

export const ok = (body: unknown, headers: Headers = {}): Answer => ({
  status: 200,
  body,
  headers,
});

export const created = (body: unknown): Answer => ({ status: 201, body });

/** @param location relative, as Amazon's are: the last part of its path is the id to ask with */
export const accepted = (location: string, body?: unknown): Answer => ({
  status: 202,
  headers: { Location: location },
  ...(body !== undefined && { body }),
});

export const noContent = (headers: Headers = {}): Answer => ({ status: 204, headers });

export const seeOther = (location: string): Answer => ({
  status: 303,
  headers: { Location: location },
});
