import { type Deadline } from '../deadline';
import { type Redactor } from '../redact';
import { type CallSmapi, type SmapiCall } from './call';
import { unavailable } from './errors';
import { type HttpResponse } from './http';
import { exchangeWithRetries } from './retry';
import { type ImportState, type ImportStatus } from './types';

const UPLOAD_LIMIT_MS = 60_000;

export class Packages {
  constructor(
    private readonly call: CallSmapi,
    private readonly deadline: Deadline,
    private readonly redactor: Redactor,
  ) {}

  /** @returns the location for an import, a signed address that must not be logged */
  async upload(zip: Uint8Array): Promise<string> {
    const location = await this.call({
      method: 'POST',
      path: '/v1/skills/uploads',
      operation: 'create an upload URL',
      success: [201],
      expects: 'an uploadUrl',
      read: ({ body }) => {
        const { uploadUrl } = (body ?? {}) as { uploadUrl?: unknown };
        return typeof uploadUrl === 'string' && URL.canParse(uploadUrl) ? uploadUrl : undefined;
      },
    });
    const { pathname, search } = new URL(location);
    this.redactor.add(pathname + search);
    await this.put(location, zip);
    return location;
  }

  /**
   * Not repeated when the outcome is unknown: a repeated request could create a second skill.
   *
   * @returns the id of the import
   */
  create(vendorId: string, location: string): Promise<string> {
    return this.call({
      path: '/v1/skills/imports',
      body: { vendorId, location },
      operation: 'create the skill',
      ...IMPORT_REQUEST,
    });
  }

  /**
   * Not repeated when the outcome is unknown: a repeated request would conflict with the first.
   *
   * @param earlierOutcomeUnknown whether an earlier request for the same import may have been executed
   * @returns the id of the import
   */
  update(skillId: string, location: string, earlierOutcomeUnknown = false): Promise<string> {
    return this.call({
      path: `/v1/skills/${encodeURIComponent(skillId)}/imports`,
      body: { location },
      operation: 'import the skill package',
      earlierOutcomeUnknown,
      ...IMPORT_REQUEST,
    });
  }

  /** @returns undefined on a 404: Alexa does not show the import yet, or no longer */
  async status(importId: string): Promise<ImportStatus | undefined> {
    const found = await this.call<ImportStatus | null>({
      method: 'GET',
      path: `/v1/skills/imports/${encodeURIComponent(importId)}`,
      operation: 'read the status of the import',
      success: [200],
      expects: 'the status of an import',
      read: ({ body }) => {
        const status = body as ImportStatus | null | undefined;
        return status && IMPORT_STATES.includes(status.status)
          ? this.redactor.redactJson(status)
          : undefined;
      },
      ifNotFound: { result: null },
    });
    return found ?? undefined;
  }

  /** The address is signed, so the request carries no token. */
  private async put(url: string, zip: Uint8Array): Promise<void> {
    const operation = 'upload the skill package';
    const request = { method: 'PUT', url, headers: {}, body: zip } as const;
    const waitingFor = `waiting to ${operation}`;
    const outcome = await exchangeWithRetries(this.deadline, waitingFor, UPLOAD_LIMIT_MS, request);
    if ('done' in outcome && outcome.done.status === 200) return;
    const problem = 'done' in outcome ? `status ${outcome.done.status}` : outcome.problem;
    throw unavailable(operation, problem, undefined, false);
  }
}

const IMPORT_REQUEST = {
  method: 'POST',
  success: [202],
  expects: 'a Location that names the import',
  read: importIdIn,
  idempotent: false,
} satisfies Partial<SmapiCall<string>>;

/** The last part of `Location`, which may be relative or absolute. */
function importIdIn(response: HttpResponse): string | undefined {
  const location = response.header('location') ?? '';
  const id = /\/v1\/skills\/imports\/([^/?#]+)$/.exec(location)?.[1];
  return id && decodeURIComponent(id);
}

const IMPORT_STATES: readonly ImportState[] = [
  'IN_PROGRESS',
  'SUCCEEDED',
  'FAILED',
  'ROLLBACK_SUCCEEDED',
  'ROLLBACK_FAILED',
  'SKIPPED',
];
