import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fromRoot } from '../../tools/paths';
import { leaksIn } from '../support/leaks';
import { checkOutputs } from '../verify/outputs/check-outputs';
import { quoting } from '../verify/outputs/loose-skills';

describe('what the simulator shows of every scenario', () => {
  it('holds no secret, and neither does what the skill wrote', async () => {
    const { failures, figures } = await checkOutputs();
    expect(failures).toEqual([]);
    expect(figures['lines of output']).toBeGreaterThan(1_000);
    expect(figures['secrets']).toBeGreaterThan(50);
  });

  it('holds none where the skill quotes them in speech, cards and errors', async () => {
    expect((await checkOutputs(quoting)).failures).toEqual([]);
  });
});

describe('npm run simulator', () => {
  let server: ChildProcess;
  afterEach(() => server.kill());

  it('tells its secrets once, as it starts, and in no message after that', async () => {
    server = spawn(process.execPath, [fromRoot('dist/simulator/serve.cjs'), '--json'], {
      cwd: fromRoot(),
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const lines = createInterface({ input: server.stdout! })[Symbol.asyncIterator]();
    const told = await toldBy(lines);
    const secrets = [...told].flatMap(([name, value]) =>
      /secret|token/.test(name) ? [value] : [],
    );

    secrets.push(await freshToken(told));
    const body = JSON.stringify({
      accountLinkingRequest: { clientSecret: told.get('client secret') },
    });
    const path = '/v1/skills/amzn1.ask.skill.none/stages/development/accountLinkingClient';
    const api = told.get('Skill Management API')!;
    const headers = { authorization: `Bearer ${secrets.at(-1)!}` };
    await fetch(api + path, { method: 'PUT', body, headers });
    await fetch(`${told.get('Login with Amazon')!}/user/profile`, { headers });

    const messages = await untilAnswered(lines, 'GET /user/profile');
    expect(secrets).toHaveLength(5);
    expect(messages.join()).toContain('updateAccountLinkingInfoV1');
    expect(messages.flatMap((line) => leaksIn(line, secrets))).toEqual([]);
  });
});

type Lines = AsyncIterator<string>;

async function toldBy(lines: Lines): Promise<Map<string, string>> {
  const told = new Map<string, string>();
  while (!told.has('table')) {
    const { name, value } = JSON.parse((await lines.next()).value as string) as Told;
    told.set(name, value);
  }
  return told;
}

interface Told {
  readonly name: string;
  readonly value: string;
}

async function freshToken(told: ReadonlyMap<string, string>): Promise<string> {
  const answer = await fetch(`${told.get('Login with Amazon')!}/auth/o2/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'refresh_token',
      refresh_token: told.get('developer’s refresh token')!,
      client_id: told.get('developer’s client id')!,
      client_secret: told.get('developer’s client secret')!,
    }),
  });
  return ((await answer.json()) as { access_token: string }).access_token;
}

/** All lines up to the answer to a request of that name. */
async function untilAnswered(lines: Lines, name: string): Promise<string[]> {
  const all: string[] = [];
  for (let isAsked = false; ;) {
    const line = (await lines.next()).value as string;
    all.push(line);
    const message = JSON.parse(line) as Told;
    if (isAsked && message.name !== name) return all;
    isAsked ||= message.name === name;
  }
}
