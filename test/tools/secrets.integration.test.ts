import { type HttpServer, json, startHttpServer } from '../support/http-server';
import { runFile } from './support/run-file';

const CLIENT_SECRET = 'amzn1.oa2-cs.v1.0123456789abcdef0123456789abcdef';
const REFRESH_TOKEN = 'Atzr|IwEBIExample0123456789';
const SECRETS = {
  lwaClient: { clientSecret: CLIENT_SECRET },
  smapi: { clientSecret: CLIENT_SECRET, refreshToken: REFRESH_TOKEN },
};

let answer: readonly [status: number, body: object];
/** A fake Secrets Manager. */
let server: HttpServer;

beforeEach(async () => {
  answer = [200, {}];
  server = await startHttpServer((...request) => json(...answer)(...request));
});
afterEach(() => server.close());

const runSecrets = (input: string, ...args: string[]) =>
  runFile('tools/secrets.ts', args, server.url, input);

const calls = () =>
  server.received.map(({ headers, body }) => ({
    target: headers['x-amz-target'],
    body: JSON.parse(body) as Record<string, string>,
  }));

const DEV = ['--stage', 'dev'];

describe('npx voice-forward secrets', () => {
  it('writes both secrets of the stage from standard input', async () => {
    const { code, out } = await runSecrets(JSON.stringify(SECRETS), ...DEV);
    expect(code).toBe(0);
    const putSecretValue = (SecretId: string, value: object) => ({
      target: 'secretsmanager.PutSecretValue',
      body: { SecretId, SecretString: JSON.stringify(value) },
    });
    expect(calls()).toMatchObject([
      putSecretValue('ride-hailer/dev/lwa-client', SECRETS.lwaClient),
      putSecretValue('ride-hailer/dev/smapi', SECRETS.smapi),
    ]);
    expect(out).toMatch(/^Written: ride-hailer\/dev\/lwa-client, ride-hailer/);
    expect(out).not.toContain(CLIENT_SECRET);
  });

  it('keeps the value of a part that is left out', async () => {
    await runSecrets(JSON.stringify({ lwaClient: SECRETS.lwaClient }), ...DEV);
    expect(calls().map(({ body }) => body.SecretId)).toEqual(['ride-hailer/dev/lwa-client']);
  });

  it('says to deploy the data stack first if a secret does not exist', async () => {
    answer = [400, { __type: 'ResourceNotFoundException', message: 'x' }];
    const { code, error } = await runSecrets(JSON.stringify(SECRETS), ...DEV);
    expect(code).toBe(1);
    expect(error).toBe(
      'There is no secret ride-hailer/dev/lwa-client in this account and region: ' +
        'run `npx cdk deploy -c stage=dev RideHailer-dev-Data` first.\n',
    );
  });

  it('names the error of AWS, and not its message, which may hold a secret', async () => {
    answer = [400, { __type: 'AccessDeniedException', message: CLIENT_SECRET }];
    const { code, error } = await runSecrets(JSON.stringify(SECRETS), ...DEV);
    expect(code).toBe(1);
    expect(error).toMatch(/^Can't write .+ \(AccessDeniedException\): check the credentials/);
    expect(error).not.toContain(CLIENT_SECRET);
  });

  it.each([
    [[], 2, '--stage is missing.'],
    [['--stage', 'nope'], 1, 'There is no stage "nope"'],
    [['--secret', 'x'], 2, "Unknown option '--secret'"],
  ])('npx voice-forward secrets %j ends with code %i: %s', async (args, code, sentence) => {
    const { out: _, ...end } = await runSecrets('', ...args);
    expect(end).toEqual({ code, error: expect.stringContaining(sentence) });
    expect(server.received).toEqual([]);
  });

  it('prints its usage for --help', async () => {
    const { code, out } = await runSecrets('', '--help');
    expect({ code, out }).toEqual({
      code: 0,
      out: expect.stringMatching(/^Usage: npx voice-forward secrets/),
    });
  });
});
