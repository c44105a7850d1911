import { Redactor } from '../../lambda/publisher/redact';
import { type SmapiClient } from '../../lambda/publisher/smapi/client';
import { type Received } from '../support/http-server';
import { type Answer, CLIENT_SECRET, smapiClients } from './support/smapi-clients';

const { withSmapi } = smapiClients();
const listed = (skillId: string) => ({ skillId, stage: 'development' });

/** Answers the request for an upload URL and the upload. */
const answerUploads =
  (path: string, status = 200) =>
  ({ method, headers }: Received): Answer =>
    method === 'PUT'
      ? { status }
      : { status: 201, body: { uploadUrl: `http://${headers.host}${path}` } };

async function all<T>(items: AsyncGenerator<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

describe('the SMAPI client', () => {
  it('reads a list page by page', async () => {
    const { smapi, received } = await withSmapi(({ path }) => {
      const next = new URL(path, 'http://x').searchParams.get('nextToken');
      return next === null
        ? { status: 200, body: { skills: [listed('a')], isTruncated: true, nextToken: 'p|2' } }
        : { status: 200, body: { skills: [listed(next)], isTruncated: false } };
    });

    await expect(all(smapi.skills.list('M1'))).resolves.toEqual([listed('a'), listed('p|2')]);
    expect(received.at(-1)?.path).toBe('/v1/skills?vendorId=M1&maxResults=50&nextToken=p%7C2');
  });

  it('returns no manifest for a skill that is still being created', async () => {
    const { smapi } = await withSmapi(() => ({
      status: 303,
      headers: { location: '/v1/skills/x/status' },
    }));

    await expect(smapi.skills.manifest('x', 'development')).resolves.toBeUndefined();
  });

  it.each([
    '/v1/skills/imports/amzn1.import.1',
    'https://api.amazonalexa.com/v1/skills/imports/amzn1.import.1',
  ])('reads the import id in Location %s', async (location) => {
    const { smapi } = await withSmapi(() => ({ status: 202, headers: { location } }));

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
    const { smapi } = await withSmapi(() => answer);

    await expect(call(smapi)).rejects.toThrow(
      /^Alexa's response to the request to .* can't be used/,
    );
  });

  it('uploads the zip to the signed address without the token', async () => {
    const { smapi, received } = await withSmapi(answerUploads('/signed?S=1'));

    await smapi.packages.upload(new Uint8Array([80, 75]));
    const put = received.at(-1);
    expect(put).toMatchObject({ method: 'PUT', path: '/signed?S=1', body: 'PK' });
    expect(put?.headers.authorization).toBeUndefined();
  });

  it.each([204, 302, 403])(
    'fails without a second upload when the first is answered with %i',
    async (status) => {
      const { smapi, received } = await withSmapi(answerUploads('/signed', status));

      await expect(smapi.packages.upload(new Uint8Array())).rejects.toThrow(
        `Could not upload the skill package: status ${status}.`,
      );
      expect(received.filter(({ method }) => method === 'PUT')).toHaveLength(1);
    },
  );

  it('replaces exactly the version of account linking that it has read', async () => {
    const { smapi, received } = await withSmapi(({ method }) =>
      method === 'GET'
        ? { status: 200, headers: { etag: 'v7' }, body: { type: 'AUTH_CODE', clientId: 'c' } }
        : { status: 204 },
    );
    await smapi.accountLinking.write('skill', 'development', async () => ({
      clientSecret: CLIENT_SECRET,
    }));

    expect(received.at(-1)).toMatchObject({ method: 'PUT', headers: { 'if-match': 'v7' } });
  });

  it.each([
    ['a list without skills', { status: 200, body: {} }],
    ['an empty body', { status: 200 }],
    ['a redirect', { status: 302, headers: { location: '/login' } }],
    ['another success', { status: 204 }],
    ['a skill without a stage', { status: 200, body: { skills: [{ skillId: 'a' }] } }],
    ['a truncated page without a token', { status: 200, body: { skills: [], isTruncated: true } }],
  ])('does not take %s for an empty list of skills', async (_what, answer) => {
    const { smapi } = await withSmapi(() => answer);

    await expect(smapi.skills.stages('M1', 'skill')).rejects.toMatchObject({
      code: 'smapi-unexpected',
      outcomeUnknown: true,
    });
  });

  it('registers the signed upload URL with the redactor', async () => {
    const redactor = new Redactor();
    const { smapi } = await withSmapi(answerUploads('/bucket/key-1?sig=s1g'), redactor);
    await smapi.packages.upload(new Uint8Array());

    expect(redactor.redactText('at /bucket/key-1?sig=s1g')).toBe('at [secret]');
  });
});
