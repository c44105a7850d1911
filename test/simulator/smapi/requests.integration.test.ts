import { VENDOR } from './support/developer';
import { GOOD_TOKEN } from './support/fake-lwa';
import {
  ACCOUNT_LINKING,
  bodyOf,
  hasBody,
  implementedOperations,
  mutations,
  pathOf,
  type RequestValues,
} from './support/requests';
import { goodManifest, goodModel, zipped, type PackageParts } from './support/skill-packages';
import { startHarness, type SmapiHarness } from './support/smapi-harness';

let harness: SmapiHarness;
let values: RequestValues;
beforeAll(async () => {
  harness = await startHarness();
});
beforeEach(async () => {
  const { developer } = harness;
  const path = await developer.import();
  const { skill } = await developer.waitForImport(path);
  const location = await developer.upload();
  values = { skillId: skill.skillId, importId: path.split('/').at(-1) ?? '', location };
});
// `close` rejects if a response violated the contract or was a 500.
afterAll(() => harness.close());

async function send(method: string, path: string, body?: string): Promise<number> {
  const response = await fetch(harness.smapi.url + path, {
    method,
    redirect: 'manual',
    headers: { authorization: `Bearer ${GOOD_TOKEN}`, 'content-type': 'application/json' },
    ...(body !== undefined && { body }),
  });
  await response.arrayBuffer();
  return response.status;
}

const rows = implementedOperations.map((operation) => [operation.name, operation] as const);
const withBody = rows.filter(([, operation]) => hasBody(operation));
const writing = rows.filter(([, { method }]) => method !== 'GET' && method !== 'HEAD');
const withVariables = rows.filter(([, { template }]) => template.includes('{'));

describe('an import', () => {
  const outcome = async (parts: PackageParts) => {
    const { developer } = harness;
    const path = await developer.import(zipped(parts));
    // The list of skills reads the manifest while the import runs.
    await developer.ask('GET', `/v1/skills?vendorId=${VENDOR}`);
    return (await developer.waitForImport(path)).status;
  };

  it('survives a wrong type or missing property anywhere in the manifest', async () => {
    for (const manifest of mutations(goodManifest())) {
      expect(['SUCCEEDED', 'FAILED']).toContain(await outcome({ manifest }));
    }
  });

  it('survives a wrong type or missing property anywhere in a model', async () => {
    for (const model of mutations(goodModel())) {
      expect(['SUCCEEDED', 'FAILED']).toContain(await outcome({ models: { 'en-US': model } }));
    }
  });
});

describe('an implemented operation', () => {
  it.each(rows)('accepts a valid request: %s', async (_name, operation) => {
    const { developer } = harness;
    const stage = `/v1/skills/${values.skillId}/stages/development`;
    const body = { accountLinkingRequest: ACCOUNT_LINKING };
    await developer.ask('PUT', `${stage}/accountLinkingClient`, { body });
    await developer.ask('PUT', `${stage}/enablement`);
    const valid = bodyOf(operation, values);
    const text = valid === undefined ? undefined : JSON.stringify(valid);
    expect(await send(operation.method, pathOf(operation, values), text)).toBeLessThan(300);
  });

  it.each(withVariables)('rejects malformed path variables: %s', async (_name, operation) => {
    const body = JSON.stringify(bodyOf(operation, values));
    for (const value of ['%zz', '%', '%E0%A4%A']) {
      expect(await send(operation.method, pathOf(operation, values, value), body)).toBe(400);
    }
  });

  it.each(withVariables)('rejects unknown path variables: %s', async (_name, operation) => {
    const body = JSON.stringify(bodyOf(operation, values));
    for (const value of ['__proto__', 'constructor', '%00', '%2F', '*', 'x'.repeat(300)]) {
      const status = await send(operation.method, pathOf(operation, values, value), body);
      expect([400, 403, 404]).toContain(status);
    }
  });

  it.each(withBody)('rejects malformed JSON: %s', async (_name, operation) => {
    for (const body of ['{', '{"a":}', 'a=b', '\u0000', '<xml/>']) {
      expect(await send(operation.method, pathOf(operation, values), body)).toBe(400);
    }
  });

  it.each(withBody)(
    'survives a wrong type or missing property anywhere: %s',
    async (_name, operation) => {
      for (const body of mutations(bodyOf(operation, values))) {
        const text = JSON.stringify(body);
        const status = await send(operation.method, pathOf(operation, values), text);
        if (![202, 204, 400, 409].includes(status)) throw new Error(`${status}: ${text}`);
      }
    },
  );

  it.each(writing)('rejects a body that is too large: %s', async (_name, operation) => {
    const body = JSON.stringify('x'.repeat(7 * 1024 * 1024));
    expect(await send(operation.method, pathOf(operation, values), body)).toBe(413);
  });

  it.each(rows)('requires an access token: %s', async (_name, operation) => {
    const { developer } = harness;
    const { status } = await developer.ask(operation.method, pathOf(operation, values), {
      authorization: '',
    });
    expect(status).toBe(401);
  });
});
