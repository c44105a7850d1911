import { Deadline } from '../../lambda/publisher/deadline';
import { Redactor } from '../../lambda/publisher/redact';
import { smapiClient, type SmapiClient } from '../../lambda/publisher/smapi/client';
import { type Heard, type ScriptedAnswer, scriptedServer } from './support/scripted-server';
import { FakeTime } from './support/fake-time';

const REFRESH = 'Atzr|IwEBrefresh+token/with=marks';
const SECRET = 'amzn1.oa2-cs.v1.0123456789';
const TOKEN = { status: 200, body: { access_token: 'Atza|token-1', token_type: 'bearer' } };

let close = async () => {};
afterEach(() => close());

async function against(answer: (request: Heard, count: number) => ScriptedAnswer) {
  const server = await scriptedServer((request, count) =>
    request.path.startsWith('/auth') ? TOKEN : answer(request, count),
  );
  close = () => server.close();
  return { smapi: clientOf(server.url), heard: server.heard };
}

function clientOf(url: string): SmapiClient {
  const time = new FakeTime();
  return smapiClient({
    smapiApi: url,
    lwaApi: url,
    clientId: 'developer',
    stage: 'team',
    deadline: new Deadline(time, time.now() + 900_000),
    redactor: new Redactor(),
    secret: async () => ({ clientSecret: SECRET, refreshToken: REFRESH }),
  });
}

const listed = (skillId: string) => ({ skillId, stage: 'development' });

async function all<T>(items: AsyncGenerator<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

describe('the SMAPI client', () => {
  it('reads a list page by page', async () => {
    const { smapi, heard } = await against(({ path }) => {
      const next = new URL(path, 'http://x').searchParams.get('nextToken');
      return next === null
        ? { status: 200, body: { skills: [listed('a')], isTruncated: true, nextToken: 'p|2' } }
        : { status: 200, body: { skills: [listed(next)], isTruncated: false } };
    });

    await expect(all(smapi.skills.list('M1'))).resolves.toEqual([listed('a'), listed('p|2')]);
    expect(heard.at(-1)?.path).toBe('/v1/skills?vendorId=M1&maxResults=50&nextToken=p%7C2');
  });

  it('requests one token for all its calls, as a form', async () => {
    const { smapi, heard } = await against(() => ({ status: 204 }));
    await smapi.skills.enableForTesting('skill');
    await smapi.skills.enableForTesting('skill');

    const requested = heard.filter(({ path }) => path === '/auth/o2/token');
    expect(requested).toHaveLength(1);
    expect(requested[0]?.headers['content-type']).toBe('application/x-www-form-urlencoded');
    expect(Object.fromEntries(new URLSearchParams(requested[0]?.body))).toEqual({
      grant_type: 'refresh_token',
      refresh_token: REFRESH,
      client_id: 'developer',
      client_secret: SECRET,
    });
  });

  it('returns no manifest for a skill that is still being created', async () => {
    const { smapi } = await against(() => ({
      status: 303,
      headers: { location: '/v1/skills/x/status' },
    }));

    await expect(smapi.skills.manifest('x', 'development')).resolves.toBeUndefined();
  });

  it.each([
    '/v1/skills/imports/amzn1.import.1',
    'https://api.amazonalexa.com/v1/skills/imports/amzn1.import.1',
  ])('reads the import id in Location %s', async (location) => {
    const { smapi } = await against(() => ({ status: 202, headers: { location } }));

    await expect(smapi.packages.update('skill', 'https://up')).resolves.toBe('amzn1.import.1');
  });

  it.each([
    [
      'an import without a Location',
      { status: 202 },
      (c: SmapiClient) => c.packages.create('M1', 'u'),
    ],
    [
      'an upload without an address',
      { status: 201, body: {} },
      (c: SmapiClient) => c.packages.upload(new Uint8Array()),
    ],
    [
      'an import without a status',
      { status: 200, body: 'hello' },
      (c: SmapiClient) => c.packages.status('i'),
    ],
    [
      'a list instead of a manifest',
      { status: 200, body: [] },
      (c: SmapiClient) => c.skills.manifest('s', 'live'),
    ],
  ])('concludes nothing from %s', async (_what, answer, call) => {
    const { smapi } = await against(() => answer);

    await expect(call(smapi)).rejects.toThrow(
      /^Alexa's response to the request to .* can't be used/,
    );
  });

  it('uploads the zip to the signed address without the token', async () => {
    const { smapi, heard } = await against(({ method, headers }) =>
      method === 'PUT'
        ? { status: 200 }
        : { status: 201, body: { uploadUrl: `http://${headers.host}/signed?S=1` } },
    );

    await smapi.packages.upload(new Uint8Array([80, 75]));
    const put = heard.at(-1);
    expect(put).toMatchObject({ method: 'PUT', path: '/signed?S=1', body: 'PK' });
    expect(put?.headers.authorization).toBeUndefined();
  });

  it("lists Alexa's violations one a line, without their line breaks", async () => {
    const body = {
      message: 'Request is not valid.',
      violations: [{ code: 'A', message: 'one\n  thing' }, { message: 'another' }, 'garbage'],
    };
    const { smapi } = await against(() => ({ status: 400, body }));

    await expect(smapi.skills.enableForTesting('x')).rejects.toMatchObject({
      message:
        'Alexa refused to enable the skill for testing (400):\nA: one thing\nanother\nRequest is not valid.',
      status: 400,
    });
  });

  it.each([
    ['nothing', undefined],
    ['a text', 'no'],
    ['another shape', { error: 'no' }],
  ])('reports a rejection whose body is %s', async (_what, body) => {
    const { smapi } = await against(() => ({ status: 403, body }));

    await expect(smapi.skills.enableForTesting('x')).rejects.toThrow('(403):\nno reason given');
  });

  it('quotes the error code of a rejection by Login with Amazon, and nothing else of it', async () => {
    const server = await scriptedServer(() => ({
      status: 400,
      body: { error: 'invalid_client', error_description: `Bad secret ${SECRET}` },
    }));
    close = () => server.close();

    await expect(clientOf(server.url).skills.enableForTesting('x')).rejects.toThrow(
      /\(400 invalid_client\) for client developer: create a new one .*npm run secrets -- --stage team/,
    );
    await expect(clientOf(server.url).skills.enableForTesting('x')).rejects.not.toThrow(SECRET);
  });
});
