import { type Answer, REFRESH_TOKEN, CLIENT_SECRET, smapiClients } from './support/smapi-clients';

const { withSmapi, withSmapiAndLwa } = smapiClients();

describe("the developer's access token", () => {
  const failureFor = async (answer: Answer) => {
    const { smapi, received } = await withSmapiAndLwa(() => answer);
    const outcome = await smapi.skills
      .enableForTesting('x')
      .catch((error: unknown) => error as Error);
    return { message: (outcome as Error).message, requests: received.length };
  };

  it('is requested once for all calls, as a form', async () => {
    const { smapi, received } = await withSmapi(() => ({ status: 204 }));
    await smapi.skills.enableForTesting('skill');
    await smapi.skills.enableForTesting('skill');

    const requested = received.filter(({ path }) => path === '/auth/o2/token');
    expect(requested).toHaveLength(1);
    expect(requested[0]?.headers['content-type']).toBe('application/x-www-form-urlencoded');
    expect(Object.fromEntries(new URLSearchParams(requested[0]?.body))).toEqual({
      grant_type: 'refresh_token',
      refresh_token: REFRESH_TOKEN,
      client_id: 'developer',
      client_secret: CLIENT_SECRET,
    });
  });

  it('fails with the error code of Login with Amazon, without its description, when the credentials are wrong', async () => {
    const { smapi } = await withSmapiAndLwa(() => ({
      status: 400,
      body: { error: 'invalid_client', error_description: `Bad secret ${CLIENT_SECRET}` },
    }));

    await expect(smapi.skills.enableForTesting('x')).rejects.toThrow(
      /\(400 invalid_client\) for client developer: create a new one .*npx voice-forward secrets --stage team/,
    );
    await expect(smapi.skills.enableForTesting('x')).rejects.not.toThrow('Bad secret');
  });

  it.each(['Atza|line\nbreak', 'Atza|ümlaut', ''])(
    'is rejected at once when it is malformed: %j',
    async (access_token) => {
      const { message, requests } = await failureFor({ status: 200, body: { access_token } });

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
    ['an unknown error', { status: 400, body: { error: `quoted_${CLIENT_SECRET}` } }],
  ])(
    'is reported as missing, and not as a wrong refresh token, when the response is %s',
    async (_what, answer) => {
      const { message } = await failureFor(answer);

      expect(message).toBe(
        `Login with Amazon answered ${answer.status} without an access token: check lwaApi of stage team, then deploy again.`,
      );
    },
  );
});
