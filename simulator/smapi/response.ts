export interface SmapiResponse {
  readonly status: number;
  /** Sent as JSON. @default no body */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** One error in `violations` of a 400, or in `errors` and `warnings` of an import. */
export interface Violation {
  readonly code?: string;
  readonly message: string;
}

type Headers = Readonly<Record<string, string>>;

export const ok = (body: unknown, headers: Headers = {}): SmapiResponse => ({
  status: 200,
  body,
  headers,
});

export const created = (body: unknown): SmapiResponse => ({ status: 201, body });

/** @param location path of the status to poll; relative, as Amazon's are */
export const accepted = (location: string, body?: unknown): SmapiResponse => ({
  status: 202,
  headers: { Location: location },
  ...(body !== undefined && { body }),
});

export const noContent = (headers: Headers = {}): SmapiResponse => ({ status: 204, headers });

export const seeOther = (location: string): SmapiResponse => ({
  status: 303,
  headers: { Location: location },
});
