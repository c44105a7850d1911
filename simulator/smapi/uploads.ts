import { randomUUID } from 'node:crypto';
import { type Violation } from './response';
import { badRequest } from './error-responses';

const LIFETIME_MS = 15 * 60_000;
export const PACKAGES_PATH = '/packages/';

interface Upload {
  readonly expiresAt: number;
  zip: Uint8Array | undefined;
}

export class Uploads {
  readonly #byId = new Map<string, Upload>();

  constructor(
    private readonly baseUrl: () => string,
    private readonly now: () => number,
  ) {}

  create(): { readonly url: string; readonly expiresAt: number } {
    const id = randomUUID();
    const expiresAt = this.now() + LIFETIME_MS;
    this.#byId.set(id, { expiresAt, zip: undefined });
    return { url: `${this.baseUrl()}${PACKAGES_PATH}${id}`, expiresAt };
  }

  /** @returns false for an unknown or expired URL */
  put(id: string, zip: Uint8Array): boolean {
    const upload = this.#valid(id);
    if (upload === undefined) return false;
    upload.zip = zip;
    return true;
  }

  /** @throws RejectedRequestError 400 if the location has no zip */
  zipAt(location: string): Uint8Array {
    const prefix = this.baseUrl() + PACKAGES_PATH;
    const id = location.startsWith(prefix) ? location.slice(prefix.length) : '';
    const zip = this.#valid(id)?.zip;
    if (zip === undefined) throw badRequest([NO_PACKAGE]);
    return zip;
  }

  #valid(id: string): Upload | undefined {
    const upload = this.#byId.get(id);
    return upload !== undefined && upload.expiresAt > this.now() ? upload : undefined;
  }
}

const NO_PACKAGE: Violation = {
  code: 'INVALID_REQUEST_PARAMETER',
  message: 'The location has no skill package, or has expired: create a new upload URL.',
};
