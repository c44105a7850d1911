import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { type MemoryAws } from '../../publisher/support/memory-aws';

/** AWS over HTTP: the secrets and parameters of a stage, and a function `skill` with the alias `live`. */
export class AwsApi {
  /** The version that the alias is on. */
  version = '2';
  readonly #server: Server;

  private constructor(
    private readonly aws: MemoryAws,
    private readonly serviceName: string,
  ) {
    this.#server = createServer((request, response) => void this.#answer(request, response));
  }

  static async start(aws: MemoryAws, serviceName: string): Promise<AwsApi> {
    const api = new AwsApi(aws, serviceName);
    await new Promise<void>((resolve) => api.#server.listen(0, '127.0.0.1', resolve));
    return api;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  close(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = JSON.parse((await text(request)) || '{}') as Record<string, string>;
    const [, operation] = String(request.headers['x-amz-target'] ?? '').split('.');
    const found =
      operation === undefined ? this.#lambda(request, body) : this.#json(operation, body);
    response.writeHead('__type' in found ? 400 : 200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(found));
  }

  #json(operation: string, body: Record<string, string>): object {
    const { Name = '', SecretId = '', SecretString = '' } = body;
    if (operation === 'PutSecretValue') {
      this.aws.setSecret(SecretId, SecretString);
      return {};
    }
    const value = this.aws.stored.get(Name);
    if (operation === 'GetParameter') {
      return value === undefined
        ? { __type: 'ParameterNotFound' }
        : { Parameter: { Value: value } };
    }
    const secret = this.aws.secretValues.get(SecretId);
    return secret === undefined
      ? { __type: 'ResourceNotFoundException' }
      : { SecretString: secret.value, VersionId: secret.version };
  }

  #lambda({ method, url = '' }: IncomingMessage, body: Record<string, string>): object {
    if (method === 'PUT') this.version = body['FunctionVersion']!;
    if (url.includes('/aliases/')) return { FunctionVersion: this.version, RevisionId: 'one' };
    const versions = ['1', '2'].map((Version) => ({ Version, LastModified: '2026-11-30T07:00' }));
    if (url.includes('/versions')) return { Versions: versions };
    const Environment = { Variables: { POWERTOOLS_SERVICE_NAME: this.serviceName } };
    return { Functions: [{ FunctionName: 'skill', Environment }] };
  }
}
