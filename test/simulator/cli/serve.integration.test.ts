import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { readServeOptions } from '../../../simulator/cli/serve-options';
import { fromRoot } from '../../../tools/paths';
import { leaksIn } from '../../support/leaks';

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
  ])('are rejected in one line: %s', (args, sentence) => {
    expect(() => readServeOptions(args.split(' '))).toThrow(sentence);
    expect(() => readServeOptions(args.split(' '))).not.toThrow('\n');
  });

  it('are listed by --help', () => {
    const { help } = readServeOptions(['--help']) as { help: string };
    const options = ['port', 'client-id', 'client-secret', 'vendor', 'state', 'fail', 'json'];
    for (const option of options) expect(help).toContain(`--${option} `);
    expect(help).toContain('garbage');
  });
});

describe('npm run simulator', () => {
  const running: ChildProcess[] = [];
  afterEach(() => running.splice(0).forEach((child) => child.kill('SIGKILL')));

  const serve = (...args: string[]) => {
    const command = [fromRoot('dist/simulator/serve.cjs'), '--json', ...args];
    const stdio: ['ignore', 'pipe', 'pipe'] = ['ignore', 'pipe', 'pipe'];
    const child = spawn(process.execPath, command, { cwd: fromRoot(), stdio });
    running.push(child);
    return child;
  };

  it('serves LWA and SMAPI until SIGTERM, and names a port that is in use', async () => {
    const first = serve();
    const settings = await readSettings(linesOf(first));
    const lwa = settings['Login with Amazon']!;
    const client = {
      client_id: settings['client id']!,
      client_secret: settings['client secret']!,
    };
    expect(await refresh(lwa, { ...client, refresh_token: 'unknown' })).toMatchObject({
      error: 'invalid_grant',
    });

    const authorize = new URLSearchParams({
      client_id: settings['developer’s client id']!,
      redirect_uri: 'http://127.0.0.1:9090/cb',
      response_type: 'code',
      scope: 'alexa::ask:skills:readwrite',
    });
    expect((await fetch(`${lwa}/ap/oa?${authorize.toString()}`)).status).toBe(200);

    const headers = { authorization: `Bearer ${await developerToken(settings)}` };
    const smapi = settings['Skill Management API']!;
    expect((await fetch(`${smapi}/v1/skills/%zz/status`, { headers })).status).toBe(400);

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

  it('prints its secrets when it starts, but not in its messages', async () => {
    const lines = linesOf(serve());
    const settings = await readSettings(lines);
    const token = await developerToken(settings);
    const printed = Object.entries(settings).filter(([name]) => /secret|token/.test(name));
    expect(printed.map(([name]) => name)).toEqual([
      'client secret',
      'developer’s client secret',
      'developer’s refresh token',
      'profile API token',
    ]);
    const secrets = [token, ...printed.map(([, value]) => value)];

    const headers = { authorization: `Bearer ${token}` };
    const path = '/v1/skills/amzn1.ask.skill.none/stages/development/accountLinkingClient';
    const accountLinkingRequest = { clientSecret: settings['client secret'] };
    const body = JSON.stringify({ accountLinkingRequest });
    await fetch(settings['Skill Management API']! + path, { method: 'PUT', headers, body });
    await fetch(`${settings['Login with Amazon']!}/user/profile`, { headers });

    const messages = await readMessages(lines, 'GET /user/profile');
    expect(messages.join()).toContain('updateAccountLinkingInfoV1');
    expect(messages.flatMap((line) => leaksIn(line, secrets))).toEqual([]);
  });
});

type Lines = AsyncIterator<string>;

const linesOf = ({ stdout }: { stdout: NodeJS.ReadableStream }): Lines =>
  createInterface({ input: stdout })[Symbol.asyncIterator]();

async function readLine(lines: Lines) {
  const line = (await lines.next()).value as string;
  return { line, ...(JSON.parse(line) as { name: string; value: string }) };
}

async function readSettings(lines: Lines): Promise<Readonly<Record<string, string>>> {
  const settings: Record<string, string> = {};
  while (!('table' in settings)) {
    const { name, value } = await readLine(lines);
    settings[name] = value;
  }
  return settings;
}

/** The last message is the response, in the line after the request. */
async function readMessages(lines: Lines, request: string): Promise<string[]> {
  const messages: string[] = [];
  for (let name = ''; name !== request;) {
    const message = await readLine(lines);
    messages.push(message.line);
    name = message.name;
  }
  return [...messages, (await readLine(lines)).line];
}

async function refresh(lwa: string, fields: Record<string, string>): Promise<unknown> {
  const body = new URLSearchParams({ grant_type: 'refresh_token', ...fields });
  return (await fetch(`${lwa}/auth/o2/token`, { method: 'POST', body })).json();
}

async function developerToken(settings: Readonly<Record<string, string>>): Promise<string> {
  const tokens = await refresh(settings['Login with Amazon']!, {
    client_id: settings['developer’s client id']!,
    client_secret: settings['developer’s client secret']!,
    refresh_token: settings['developer’s refresh token']!,
  });
  return (tokens as { access_token: string }).access_token;
}
