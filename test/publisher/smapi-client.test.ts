import { Deadline } from '../../lambda/publisher/deadline';
import { Redactor } from '../../lambda/publisher/redact';
import { smapiClient, type SmapiClient } from '../../lambda/publisher/smapi/client';
import { exchange } from '../../lambda/publisher/smapi/http';
import { megabytes } from './support/response-faults';
import {
  type ReceivedRequest,
  type ScriptedAnswer,
  scriptedServer,
} from './support/scripted-server';
import { FakeTime } from './support/fake-time';

const REFRESH = 'Atzr|IwEBrefresh+token/with=marks';
const SECRET = 'amzn1.oa2-cs.v1.0123456789';
const TOKEN = { status: 200, body: { access_token: 'Atza|token-1', token_type: 'bearer' } };

let close = async () => {};
afterEach(() => close());

async function against(answer: (request: ReceivedRequest, count: number) => ScriptedAnswer) {
  const server = await scriptedServer((request, count) =>
    request.path.startsWith('/auth') ? TOKEN : answer(request, count),
  );
  close = () => server.close();
  return { smapi: clientOf(server.url), received: server.received };
}

function clientOf(url: string, redactor = new Redactor()): SmapiClient {
  const time = new FakeTime();
  return smapiClient({
    smapiApi: url,
    lwaApi: url,
    clientId: 'developer',
    stage: 'team',
    deadline: new Deadline(time, time.now() + 900_000),
    redactor,
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
    const { smapi, received } = await against(({ path }) => {
      const next = new URL(path, 'http://x').searchParams.get('nextToken');
      return next === null
        ? { status: 200, body: { skills: [listed('a')], isTruncated: true, nextToken: 'p|2' } }
        : { status: 200, body: { skills: [listed(next)], isTruncated: false } };
    });

    await expect(all(smapi.skills.list('M1'))).resolves.toEqual([listed('a'), listed('p|2')]);
    expect(received.at(-1)?.path).toBe('/v1/skills?vendorId=M1&maxResults=50&nextToken=p%7C2');
  });

  it('requests one token for all its calls, as a form', async () => {
    const { smapi, received } = await against(() => ({ status: 204 }));
    await smapi.skills.enableForTesting('skill');
    await smapi.skills.enableForTesting('skill');

    const requested = received.filter(({ path }) => path === '/auth/o2/token');
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
  ])('rejects %s as an unexpected response', async (_what, answer, call) => {
    const { smapi } = await against(() => answer);

    await expect(call(smapi)).rejects.toThrow(
      /^Alexa's response to the request to .* can't be used/,
    );
  });

  it('uploads the zip to the signed address without the token', async () => {
    const { smapi, received } = await against(({ method, headers }) =>
      method === 'PUT'
        ? { status: 200 }
        : { status: 201, body: { uploadUrl: `http://${headers.host}/signed?S=1` } },
    );

    await smapi.packages.upload(new Uint8Array([80, 75]));
    const put = received.at(-1);
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
      /\(400 invalid_client\) for client developer: create a new one .*npx voice-forward secrets --stage team/,
    );
    await expect(clientOf(server.url).skills.enableForTesting('x')).rejects.not.toThrow(SECRET);
  });

  it('gets a new token after 401 and sends the request with it', async () => {
    let tokens = 0;
    const server = await scriptedServer(({ path, headers }) => {
      if (path.startsWith('/auth')) {
        tokens += 1;
        return { status: 200, body: { access_token: `Atza|token-${tokens}` } };
      }
      return { status: headers.authorization === 'Bearer Atza|token-2' ? 204 : 401 };
    });
    close = () => server.close();

    await expect(clientOf(server.url).skills.enableForTesting('x')).resolves.toBeUndefined();
    expect(tokens).toBe(2);
  });

  it('does not repeat a request that is forbidden', async () => {
    const { smapi, received } = await against(() => ({ status: 403 }));

    await expect(smapi.skills.enableForTesting('x')).rejects.toThrow('(403)');
    expect(received.filter(({ path }) => !path.startsWith('/auth'))).toHaveLength(1);
  });

  it.each([
    [[403], false],
    [[429, 403], false],
    [[500, 403], true],
    [[0, 429, 403], true],
    [[408, 403], true],
    [Array<number>(8).fill(429), false],
    [[500, ...Array<number>(7).fill(429)], true],
  ])(
    'reports after the statuses %j that the outcome is unknown: %s',
    async (statuses, outcomeUnknown) => {
      const left = [...statuses];
      const { smapi } = await against(() => ({ status: left.shift()! }));

      await expect(smapi.skills.enableForTesting('x')).rejects.toMatchObject({ outcomeUnknown });
      expect(left).toEqual([]);
    },
  );

  it('replaces exactly the version of account linking that it has read', async () => {
    const { smapi, received } = await against(({ method }) =>
      method === 'GET'
        ? { status: 200, headers: { etag: 'v7' }, body: { type: 'AUTH_CODE', clientId: 'c' } }
        : { status: 204 },
    );
    await smapi.accountLinking.write('skill', 'development', async () => ({
      clientSecret: SECRET,
    }));

    expect(received.at(-1)).toMatchObject({ method: 'PUT', headers: { 'if-match': 'v7' } });
  });

  it.each([200, 202, 206, 302, 307])('does not take %i for a confirmed write', async (status) => {
    const { smapi } = await against(({ method }) =>
      method === 'GET' ? { status: 404, body: { message: 'None.' } } : { status },
    );
    const written = smapi.accountLinking.write('s', 'live', async () => ({ clientSecret: SECRET }));

    await expect(written).rejects.toMatchObject({ code: 'smapi-unexpected', status });
  });

  it.each([
    ['a list without skills', { status: 200, body: {} }],
    ['an empty body', { status: 200 }],
    ['a redirect', { status: 302, headers: { location: '/login' } }],
    ['another success', { status: 204 }],
    ['a skill without a stage', { status: 200, body: { skills: [{ skillId: 'a' }] } }],
    ['a truncated page without a token', { status: 200, body: { skills: [], isTruncated: true } }],
  ])('does not take %s for an empty list of skills', async (_what, answer) => {
    const { smapi } = await against(() => answer);

    await expect(smapi.skills.stages('M1', 'skill')).rejects.toMatchObject({
      code: 'smapi-unexpected',
      outcomeUnknown: true,
    });
  });

  it("accepts a 404 only with Alexa's own error body", async () => {
    const bodies: unknown[] = [{ message: 'Skill not found.' }, 'Not Found', undefined];
    const { smapi } = await against(() => ({ status: 404, body: bodies.shift() }));

    await expect(smapi.packages.status('i')).resolves.toBeUndefined();
    await expect(smapi.packages.status('i')).rejects.toMatchObject({ code: 'smapi-unexpected' });
    await expect(smapi.skills.manifest('x', 'live')).rejects.toMatchObject({
      code: 'smapi-unexpected',
    });
  });

  it('registers the signed upload address with the redactor', async () => {
    const redactor = new Redactor();
    const server = await scriptedServer(({ path, method, headers }) => {
      if (path.startsWith('/auth')) return TOKEN;
      return method === 'PUT'
        ? { status: 200 }
        : { status: 201, body: { uploadUrl: `http://${headers.host}/bucket/key-1?sig=s1g` } };
    });
    close = () => server.close();
    await clientOf(server.url, redactor).packages.upload(new Uint8Array());

    expect(redactor.text('at /bucket/key-1?sig=s1g')).toBe('at [secret]');
  });
});

describe("the developer's access token", () => {
  const tokenFrom = async (answer: ScriptedAnswer) => {
    const server = await scriptedServer(() => answer);
    close = () => server.close();
    const outcome = await clientOf(server.url)
      .skills.enableForTesting('x')
      .catch((error: unknown) => error as Error);
    return { message: (outcome as Error).message, requests: server.received.length };
  };

  it.each(['Atza|line\nbreak', 'Atza|ümlaut', ''])(
    'is refused at once when it is malformed: %j',
    async (access_token) => {
      const { message, requests } = await tokenFrom({ status: 200, body: { access_token } });

      expect(message).toBe(
        'Login with Amazon answered 200 with a malformed access token: check lwaApi of stage team, then deploy again.',
      );
      expect(requests).toBe(1);
    },
  );

  it.each([
    ['an empty body', { status: 200 }],
    ['a redirect', { status: 302 }],
    ['an error page', { status: 403, body: '<html>' }],
    ['an unknown error', { status: 400, body: { error: `quoted_${SECRET}` } }],
  ])('is not blamed on the refresh token when the response is %s', async (_what, answer) => {
    const { message } = await tokenFrom(answer);

    expect(message).toBe(
      `Login with Amazon answered ${answer.status} without an access token: check lwaApi of stage team, then deploy again.`,
    );
  });
});

describe('a response body', () => {
  it('is read up to a limit', async () => {
    const real = globalThis.fetch;
    globalThis.fetch = async () => new Response(megabytes(100));
    try {
      await expect(
        exchange({ method: 'GET', url: 'http://127.0.0.1/', headers: {}, timeLimitMs: 5_000 }),
      ).rejects.toMatchObject({ name: 'BodyTooLargeError' });
    } finally {
      globalThis.fetch = real;
    }
  });
});
