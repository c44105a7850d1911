import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { readServeOptions } from '../../../simulator/cli/serve-options';
import { call } from '../../../simulator/http';

describe('the options of npm run simulator', () => {
  it('are all optional', () => {
    expect(readServeOptions([])).toEqual({ port: 0, vendor: 'M1SIMULATOR', fail: {}, json: false });
  });

  it('are read, and repeated ones are merged', () => {
    const args = '--port 8000 --fail lwa=timeout --fail table=500 --client-id a --json'.split(' ');
    expect(readServeOptions(args)).toMatchObject({
      port: 8000,
      fail: { lwa: 'timeout', table: '500' },
      clientId: 'a',
      json: true,
    });
  });

  it.each([
    ['--port x', '--port "x" is not a port: give a number from 1 to 65535, or 0'],
    ['--port', 'The option --port needs a value: npm run simulator -- --help lists'],
    ['--prot 1', 'There is no option "--prot" (did you mean --port?)'],
    ['here', '"here" is not an option'],
    ['--fail moon=500', '"moon" has no faults: choose lwa, table, profile or service.'],
  ])('are rejected in one sentence: %s', (args, sentence) => {
    expect(() => readServeOptions(args.split(' '))).toThrow(sentence);
  });

  it('are listed by --help', () => {
    expect(readServeOptions(['--help'])).toEqual({
      help: expect.stringMatching(/--port <N>[^]*--state <FILE>[^]*garbage/),
    });
  });
});

describe('npm run simulator', () => {
  const running: ChildProcess[] = [];
  afterEach(() => running.splice(0).forEach((child) => child.kill('SIGKILL')));

  const serve = (...args: string[]) => {
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', 'simulator/cli/serve.ts', '--json', ...args],
      { stdio: ['ignore', 'pipe', 'pipe'] },
    );
    running.push(child);
    return child;
  };

  it('serves until SIGTERM, and names a port that is in use', async () => {
    const first = serve();
    const printed: Record<string, string> = {};
    for await (const line of createInterface({ input: first.stdout })) {
      const { name, value } = JSON.parse(line) as { name: string; value: string };
      printed[name] = value;
      if (name === 'table') break;
    }
    const lwa = printed['Login with Amazon']!;
    const basic = Buffer.from(`${printed['client id']}:${printed['client secret']}`).toString(
      'base64',
    );
    const refused = await call(`${lwa}/auth/o2/token`, {
      method: 'POST',
      from: 'alexa',
      headers: { authorization: `Basic ${basic}` },
      body: new URLSearchParams({ grant_type: 'refresh_token', refresh_token: 'x' }),
    });
    expect(refused.json).toMatchObject({ error: 'invalid_grant' });

    const developer = {
      client_id: printed['developer’s client id']!,
      client_secret: printed['developer’s client secret']!,
    };
    const authorize = new URLSearchParams({
      client_id: developer.client_id,
      redirect_uri: 'http://127.0.0.1:9090/cb',
      response_type: 'code',
      scope: 'alexa::ask:skills:readwrite',
    });
    const page = await call(`${lwa}/ap/oa?${authorize.toString()}`, { from: 'customer' });
    expect(page.status).toBe(200);

    const refresh_token = printed['developer’s refresh token']!;
    const tokens = await call(`${lwa}/auth/o2/token`, {
      method: 'POST',
      from: 'alexa',
      body: new URLSearchParams({ grant_type: 'refresh_token', refresh_token, ...developer }),
    });
    const { access_token } = tokens.json as { access_token: string };
    const smapi = printed['Skill Management API']!;
    const headers = { authorization: `Bearer ${access_token}` };
    const malformed = await call(`${smapi}/v1/skills/%zz/status`, { from: 'skill', headers });
    expect(malformed.status).toBe(400);

    const { port } = new URL(lwa);
    const second = serve('--port', port);
    const [sentence] = (await once(second.stderr, 'data')) as [Buffer];
    expect(sentence.toString()).toBe(
      `Port ${port} is in use: choose another, or 0 for any free port.\n`,
    );
    expect((await once(second, 'exit'))[0]).toBe(2);

    first.kill('SIGTERM');
    expect((await once(first, 'exit'))[0]).toBe(0);
  });
});
