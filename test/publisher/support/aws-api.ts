import { type Context, Hono } from 'hono';
import { type Env, listen, type ListeningServer } from '../../../simulator/http';
import { type MemoryAws } from './memory-aws';

/** AWS over HTTP: the secrets and parameters of a stage, and a function `skill` with the alias `live`. */
export class AwsApi {
  /** Version of the alias `live`. */
  aliasVersion = '2';
  #server!: ListeningServer;

  private constructor(private readonly aws: MemoryAws) {}

  static async start(aws: MemoryAws): Promise<AwsApi> {
    const api = new AwsApi(aws);
    api.#server = await listen(new Hono<Env>().all('*', (c) => api.#answer(c)));
    return api;
  }

  get url(): string {
    return this.#server.url;
  }

  close(): Promise<void> {
    return this.#server.close();
  }

  async #answer(c: Context): Promise<Response> {
    const body = JSON.parse((await c.req.text()) || '{}') as Record<string, string>;
    const [, operation] = (c.req.header('x-amz-target') ?? '').split('.');
    const answer =
      operation === undefined
        ? this.#answerLambda(c.req.method, c.req.path, body)
        : this.#answerByTarget(operation, body);
    return c.json(answer, '__type' in answer ? 400 : 200);
  }

  #answerByTarget(operation: string, body: Record<string, string>): object {
    const { Name = '', SecretId = '', SecretString = '' } = body;
    if (operation === 'PutSecretValue') {
      this.aws.setSecret(SecretId, SecretString);
      return {};
    }
    const value = this.aws.parameterValues.get(Name);
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

  #answerLambda(method: string, path: string, body: Record<string, string>): object {
    if (method === 'PUT') this.aliasVersion = body['FunctionVersion']!;
    if (path.includes('/aliases/'))
      return { FunctionVersion: this.aliasVersion, RevisionId: 'one' };
    const versions = ['1', '2'].map((Version) => ({ Version, LastModified: '2026-11-30T07:00' }));
    if (path.includes('/versions')) return { Versions: versions };
    const Environment = { Variables: { POWERTOOLS_SERVICE_NAME: 'app-team' } };
    return { Functions: [{ FunctionName: 'skill', Environment }] };
  }
}
