import { spawn } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { fromRoot } from '../../tools/paths';

interface Call {
  readonly target: string;
  readonly body: Record<string, string>;
}

const CLIENT_SECRET = 'amzn1.oa2-cs.v1.0123456789abcdef0123456789abcdef';
const REFRESH_TOKEN = 'Atzr|IwEBIExample0123456789';
const ALL = {
  lwaClient: { clientSecret: CLIENT_SECRET },
  smapi: { clientSecret: CLIENT_SECRET, refreshToken: REFRESH_TOKEN },
};

let calls: Call[];
let answer: { status: number; body: object };
let server: Server;

/** A fake Secrets Manager. */
beforeEach(async () => {
  calls = [];
  answer = { status: 200, body: {} };
  server = createServer((request, response) => {
    void text(request).then((body) => {
      const target = String(request.headers['x-amz-target']);
      calls.push({ target, body: JSON.parse(body) as Record<string, string> });
      response.writeHead(answer.status, { 'content-type': 'application/x-amz-json-1.1' });
      response.end(JSON.stringify(answer.body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterEach(async () => {
  await new Promise((resolve) => server.close(resolve));
});

/** `npx voice-forward secrets -- ARGUMENTS < INPUT`. */
async function secrets(input: string, ...args: string[]) {
  const { port } = server.address() as AddressInfo;
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', fromRoot('tools', 'secrets.ts'), ...args],
    {
      cwd: fromRoot(),
      env: {
        PATH: process.env.PATH,
        AWS_ENDPOINT_URL: `http://127.0.0.1:${port}`,
        AWS_REGION: 'eu-west-1',
        AWS_ACCESS_KEY_ID: 'test',
        AWS_SECRET_ACCESS_KEY: 'test',
        AWS_MAX_ATTEMPTS: '1',
        AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
      },
    },
  );
  child.stdin.end(input);
  const [out, err, status] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise<number | null>((resolve) => child.once('close', resolve)),
  ]);
  return { out, err, status };
}

const DEV = ['--stage', 'dev'];

describe('npx voice-forward secrets', () => {
  it('writes both secrets of the stage from standard input', async () => {
    const { status, out } = await secrets(JSON.stringify(ALL), ...DEV);
    expect(status).toBe(0);
    expect(calls).toMatchObject([
      {
        target: 'secretsmanager.PutSecretValue',
        body: {
          SecretId: 'ride-hailer/dev/lwa-client',
          SecretString: JSON.stringify(ALL.lwaClient),
        },
      },
      {
        target: 'secretsmanager.PutSecretValue',
        body: {
          SecretId: 'ride-hailer/dev/smapi',
          SecretString: JSON.stringify(ALL.smapi),
        },
      },
    ]);
    expect(out).toMatch(/^Written: ride-hailer\/dev\/lwa-client, ride-hailer/);
    expect(out).not.toContain(CLIENT_SECRET);
  });

  it('keeps the value of a part that is left out', async () => {
    await secrets(JSON.stringify({ lwaClient: ALL.lwaClient }), ...DEV);
    expect(calls.map(({ body }) => body.SecretId)).toEqual(['ride-hailer/dev/lwa-client']);
  });

  it('says to deploy the secrets stack first', async () => {
    answer = { status: 400, body: { __type: 'ResourceNotFoundException', message: 'x' } };
    const { status, err } = await secrets(JSON.stringify(ALL), ...DEV);
    expect(status).toBe(1);
    expect(err).toBe(
      'There is no secret ride-hailer/dev/lwa-client in this account and region: ' +
        'run `npx cdk deploy -c stage=dev RideHailer-dev-Data` first.\n',
    );
  });

  it('names the error of AWS, and not its message, which may hold a secret', async () => {
    answer = { status: 400, body: { __type: 'AccessDeniedException', message: CLIENT_SECRET } };
    const { status, err } = await secrets(JSON.stringify(ALL), ...DEV);
    expect(status).toBe(1);
    expect(err).toMatch(
      /^AWS refused to write .+ \(AccessDeniedException\): check the credentials/,
    );
    expect(err).not.toContain(CLIENT_SECRET);
  });

  it.each([
    [[], 2, '--stage is missing.'],
    [['--stage', 'nope'], 1, 'There is no stage "nope"'],
    [['--secret', 'x'], 2, "Unknown option '--secret'"],
  ])('npx voice-forward secrets %j ends with code %i: %s', async (args, code, sentence) => {
    const { status, err } = await secrets('', ...args);
    expect({ status, err }).toEqual({ status: code, err: expect.stringContaining(sentence) });
    expect(calls).toEqual([]);
  });

  it('prints its usage for --help', async () => {
    const { status, out } = await secrets('', '--help');
    expect({ status, out }).toEqual({
      status: 0,
      out: expect.stringMatching(/^Usage: npx voice-forward secrets/),
    });
  });
});
