import { type Pace } from '../pace';
import { type Redactor } from '../redact';
import { type Call } from './call';
import { SmapiAnswerError, SmapiRefusedError, SmapiUnavailableError } from './errors';
import { exchange, type HttpAnswer, whyNoAnswer } from './http';
import { retryAfterMs, retrying } from './retry';
import { type ImportStatus } from './types';

const UPLOAD_LIMIT_MS = 60_000;

/** Skill packages: up to Alexa, and what it makes of them. */
export class Packages {
  constructor(
    private readonly call: Call,
    private readonly pace: Pace,
    private readonly redactor: Redactor,
  ) {}

  /**
   * Puts a zip where Alexa can fetch it.
   *
   * @returns its location, which is signed: not for a log
   */
  async upload(zip: Uint8Array): Promise<string> {
    const operation = 'take an upload';
    const answer = await this.call({ method: 'POST', path: '/v1/skills/uploads', operation });
    const { uploadUrl } = (answer.body ?? {}) as { uploadUrl?: unknown };
    if (typeof uploadUrl !== 'string' || !URL.canParse(uploadUrl)) {
      throw new SmapiAnswerError(operation, answer.status, 'it holds no uploadUrl');
    }
    await this.put(this.redactor.note(uploadUrl), zip);
    return uploadUrl;
  }

  /**
   * Asks for a new skill. Never repeated by itself when in doubt: that would make a second one.
   *
   * @returns the id of the import
   */
  async create(vendorId: string, location: string): Promise<string> {
    const operation = 'create the skill';
    const answer = await this.call({
      method: 'POST',
      path: '/v1/skills/imports',
      body: { vendorId, location },
      operation,
      repeatable: false,
    });
    return importId(answer, operation);
  }

  /**
   * Asks for an import into a skill. Not repeated by itself when in doubt: a conflict would then be
   * with the import that was asked for.
   *
   * @returns the id of the import
   */
  async update(skillId: string, location: string): Promise<string> {
    const operation = 'import the skill package';
    const answer = await this.call({
      method: 'POST',
      path: `/v1/skills/${encodeURIComponent(skillId)}/imports`,
      body: { location },
      operation,
      repeatable: false,
    });
    return importId(answer, operation);
  }

  /** @returns undefined where Alexa knows no such import, or no more */
  async status(id: string): Promise<ImportStatus | undefined> {
    const operation = 'tell how the import goes';
    try {
      const path = `/v1/skills/imports/${encodeURIComponent(id)}`;
      const { status, body } = await this.call({ method: 'GET', path, operation });
      const found = (body ?? {}) as Partial<ImportStatus>;
      if (typeof found.status === 'string') return found as ImportStatus;
      throw new SmapiAnswerError(operation, status, 'it holds no status');
    } catch (error) {
      if (error instanceof SmapiRefusedError && error.status === 404) return undefined;
      throw error;
    }
  }

  /** To the signed address itself, which wants no token of ours. */
  private async put(url: string, zip: Uint8Array): Promise<void> {
    const operation = 'upload the skill package';
    const outcome = await retrying(this.pace, `waiting to ${operation}`, async () => {
      try {
        const timeLimitMs = Math.min(UPLOAD_LIMIT_MS, this.pace.left());
        const answer = await exchange({ method: 'PUT', url, headers: {}, body: zip, timeLimitMs });
        if (answer.status < 300) return { done: answer };
        const final = answer.status < 500 && answer.status !== 429;
        const waitMs = retryAfterMs(answer.header('retry-after'));
        return { problem: `status ${answer.status}`, waitMs, final };
      } catch (error) {
        return { problem: whyNoAnswer(error) };
      }
    });
    if ('problem' in outcome) {
      throw new SmapiUnavailableError(operation, outcome.problem, undefined, false);
    }
  }
}

/** The last part of `Location`, which is relative or not. */
function importId(answer: HttpAnswer, operation: string): string {
  const location = answer.header('location') ?? '';
  const id = /\/v1\/skills\/imports\/([^/?#]+)$/.exec(location)?.[1];
  if (id !== undefined) return decodeURIComponent(id);
  throw new SmapiAnswerError(operation, answer.status, 'its Location names no import');
}
