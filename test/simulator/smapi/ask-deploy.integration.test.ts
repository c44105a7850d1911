import { GOOD_TOKEN } from './support/fake-lwa';
import { VENDOR } from './support/developer';
import { goodManifest, zipped } from './support/skill-packages';
import { useSmapi } from './support/smapi-harness';

/** `ask deploy` 2.30.7 sends the token without `Bearer`, and labels empty bodies and the zip as a form. */
const FORM_HEADERS = {
  authorization: GOOD_TOKEN,
  'content-type': 'application/x-www-form-urlencoded',
};

const harness = useSmapi();

const ask = (method: string, path: string, init: RequestInit = {}) =>
  fetch(harness.smapi.url + path, { method, headers: FORM_HEADERS, ...init });

const jsonInit = (body: unknown): RequestInit => ({
  headers: { authorization: GOOD_TOKEN, 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

const lastSegment = (location: string | null): string => location?.split('/').at(-1) ?? '';

it('the requests of ask deploy create a skill from a package without an endpoint, and enable it', async () => {
  const upload = await ask('POST', '/v1/skills/uploads');
  const { uploadUrl, expiresAt } = (await upload.json()) as Record<string, string>;
  expect(Date.parse(expiresAt ?? '')).toBeGreaterThan(harness.clock.now());
  const formHeaders = { 'content-type': 'application/x-www-form-urlencoded' };
  const zip = Uint8Array.from(zipped({ manifest: goodManifest(null) }));
  const put = await fetch(uploadUrl ?? '', { method: 'PUT', headers: formHeaders, body: zip });
  expect(put.status).toBe(200);

  const body = jsonInit({ location: uploadUrl, vendorId: VENDOR });
  const started = await ask('POST', '/v1/skills/imports', body);
  const statusPath = `/v1/skills/imports/${lastSegment(started.headers.get('location'))}`;
  expect(await (await ask('GET', statusPath)).json()).toMatchObject({ status: 'IN_PROGRESS' });
  const { skill } = (await (await ask('GET', statusPath)).json()) as { skill: { skillId: string } };

  const stage = `/v1/skills/${skill.skillId}/stages/development`;
  expect((await ask('GET', `${stage}/enablement`)).status).toBe(404);
  expect((await ask('PUT', `${stage}/enablement`)).status).toBe(204);
  expect(harness.smapi.problems).toEqual([]);
});
