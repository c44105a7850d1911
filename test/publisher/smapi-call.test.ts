import { exchange } from '../../lambda/publisher/smapi/http';
import { megabytes } from './support/response-faults';
import { CLIENT_SECRET, smapiClients } from './support/smapi-clients';

const { withSmapi, withSmapiAndLwa } = smapiClients();

describe('a call of SMAPI', () => {
  it("lists Alexa's violations one a line, without their line breaks", async () => {
    const body = {
      message: 'Request is not valid.',
      violations: [{ code: 'A', message: 'one\n  thing' }, { message: 'another' }, 'garbage'],
    };
    const { smapi } = await withSmapi(() => ({ status: 400, body }));

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
    const { smapi } = await withSmapi(() => ({ status: 403, body }));

    await expect(smapi.skills.enableForTesting('x')).rejects.toThrow('(403):\nno reason given');
  });

  it('gets a new token after 401 and sends the request with it', async () => {
    let tokens = 0;
    const { smapi } = await withSmapiAndLwa(({ path, headers }) => {
      if (path.startsWith('/auth')) {
        tokens += 1;
        return { status: 200, body: { access_token: `Atza|token-${tokens}` } };
      }
      return { status: headers.authorization === 'Bearer Atza|token-2' ? 204 : 401 };
    });

    await expect(smapi.skills.enableForTesting('x')).resolves.toBeUndefined();
    expect(tokens).toBe(2);
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
    'repeats a request until the last of the statuses %j, and reports its outcome as unknown: %s',
    async (statuses, outcomeUnknown) => {
      const left = [...statuses];
      const { smapi } = await withSmapi(() => ({ status: left.shift() ?? 204 }));

      await expect(smapi.skills.enableForTesting('x')).rejects.toMatchObject({ outcomeUnknown });
      expect(left).toEqual([]);
    },
  );

  it.each([200, 202, 206, 302, 307])('does not take %i for a confirmed write', async (status) => {
    const { smapi } = await withSmapi(({ method }) =>
      method === 'GET' ? { status: 404, body: { message: 'None.' } } : { status },
    );
    const written = smapi.accountLinking.write('s', 'live', async () => ({
      clientSecret: CLIENT_SECRET,
    }));

    await expect(written).rejects.toMatchObject({ code: 'smapi-unexpected', status });
  });

  it("accepts a 404 only with Alexa's own error body", async () => {
    const bodies: unknown[] = [{ message: 'Skill not found.' }, 'Not Found', undefined];
    const { smapi } = await withSmapi(() => ({ status: 404, body: bodies.shift() }));

    await expect(smapi.packages.status('i')).resolves.toBeUndefined();
    await expect(smapi.packages.status('i')).rejects.toMatchObject({ code: 'smapi-unexpected' });
    await expect(smapi.skills.manifest('x', 'live')).rejects.toMatchObject({
      code: 'smapi-unexpected',
    });
  });
});

describe('a response body', () => {
  it('is read up to a limit', async () => {
    const realFetch = globalThis.fetch;
    globalThis.fetch = async () => new Response(megabytes(100));
    try {
      await expect(
        exchange({ method: 'GET', url: 'http://127.0.0.1/', headers: {}, timeLimitMs: 5_000 }),
      ).rejects.toMatchObject({ name: 'BodyTooLargeError' });
    } finally {
      globalThis.fetch = realFetch;
    }
  });
});
