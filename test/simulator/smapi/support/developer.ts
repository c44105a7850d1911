import { type Smapi } from '../../../../simulator/smapi/smapi';
import { GOOD_TOKEN } from './fake-lwa';
import { zipped } from './skill-packages';

export interface SmapiResponse {
  readonly status: number;
  readonly body: unknown;
  readonly header: (name: string) => string | null;
}

export interface RequestOptions {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** @default a valid bearer token */
  readonly authorization?: string;
}

export const VENDOR = 'M0000000000000';

export class Developer {
  constructor(private readonly smapi: Smapi) {}

  async ask(method: string, path: string, options: RequestOptions = {}): Promise<SmapiResponse> {
    const { body, headers, authorization = `Bearer ${GOOD_TOKEN}` } = options;
    const answer = await fetch(this.smapi.url + path, {
      method,
      redirect: 'manual',
      headers: { authorization, 'content-type': 'application/json', ...headers },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    return {
      status: answer.status,
      body: text === '' ? undefined : (JSON.parse(text) as unknown),
      header: (name) => answer.headers.get(name),
    };
  }

  async upload(zip: Uint8Array = zipped()): Promise<string> {
    const { body } = await this.ask('POST', '/v1/skills/uploads');
    const { uploadUrl } = body as { uploadUrl: string };
    const { status } = await fetch(uploadUrl, { method: 'PUT', body: Uint8Array.from(zip) });
    if (status !== 200) throw new Error(`The upload was answered with ${status}.`);
    return uploadUrl;
  }

  /** @returns the path of the import's status */
  async import(zip: Uint8Array = zipped(), skillId?: string, headers = {}): Promise<string> {
    const location = await this.upload(zip);
    const answer =
      skillId === undefined
        ? await this.ask('POST', '/v1/skills/imports', { body: { vendorId: VENDOR, location } })
        : await this.ask('POST', `/v1/skills/${skillId}/imports`, { body: { location }, headers });
    const path = answer.header('location');
    if (path === null) throw new Error(`Import: ${answer.status} ${JSON.stringify(answer.body)}`);
    return path;
  }

  async waitForImport(path: string): Promise<ImportEnd> {
    for (;;) {
      const { body } = await this.ask('GET', path);
      if ((body as ImportEnd).status !== 'IN_PROGRESS') return body as ImportEnd;
    }
  }

  async createSkill(zip?: Uint8Array): Promise<string> {
    const { status, skill } = await this.waitForImport(await this.import(zip));
    if (status !== 'SUCCEEDED') throw new Error(`The import ended in ${status}.`);
    return skill.skillId;
  }
}

export interface ImportEnd {
  readonly status: string;
  readonly warnings: readonly { readonly code?: string; readonly message: string }[];
  readonly errors?: readonly { readonly message: string }[];
  readonly skill: {
    readonly skillId: string;
    readonly eTag?: string;
    readonly resources: readonly {
      readonly name: string;
      readonly status: string;
      readonly errors?: readonly { readonly code: string; readonly message: string }[];
    }[];
  };
}
