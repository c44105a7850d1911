import { type Violation } from './answer';
import { badRequest } from './errors';
import { newUploadId } from './ids';

/** How long an upload address is good for. */
const GOOD_FOR_MS = 15 * 60_000;
/** Path under which the server accepts zips. */
export const PACKAGES_PATH = '/packages/';

interface Upload {
  readonly expiresAt: number;
  zip: Uint8Array | undefined;
}

/** Upload addresses for skill packages. */
export class Uploads {
  private readonly byId = new Map<string, Upload>();

  constructor(
    private readonly baseUrl: () => string,
    private readonly now: () => number,
  ) {}

  create(): { readonly url: string; readonly expiresAt: number } {
    const id = newUploadId();
    const expiresAt = this.now() + GOOD_FOR_MS;
    this.byId.set(id, { expiresAt, zip: undefined });
    return { url: `${this.baseUrl()}${PACKAGES_PATH}${id}`, expiresAt };
  }

  /** @returns false where the address is unknown or has run out */
  put(id: string, zip: Uint8Array): boolean {
    const upload = this.good(id);
    if (upload === undefined) return false;
    upload.zip = zip;
    return true;
  }

  /**
   * The zip at a location that a client names.
   *
   * @throws Refusal 400 where Alexa finds none there
   */
  at(location: string): Uint8Array {
    const start = this.baseUrl() + PACKAGES_PATH;
    const id = location.startsWith(start) ? location.slice(start.length) : '';
    const zip = this.good(id)?.zip;
    if (zip === undefined) throw badRequest([NOT_THERE]);
    return zip;
  }

  private good(id: string): Upload | undefined {
    const upload = this.byId.get(id);
    return upload !== undefined && upload.expiresAt > this.now() ? upload : undefined;
  }
}

const NOT_THERE: Violation = {
  code: 'INVALID_REQUEST_PARAMETER',
  message: 'The location holds no skill package, or has expired: create a new upload.',
};
