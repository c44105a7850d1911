import { type CheckedRequest, requestProblems } from '../../simulator/smapi/contract/contract';
import { operationFor } from '../../simulator/smapi/contract/operations';
import { definitionValidator } from '../../skill-source/contract/validators';
import { packageWithInstructions, projectPackageZip } from './support/packages';
import { accountLinking, TestStack } from './support/test-stack';
import { StageEnvironment } from './support/stage-environment';

interface SentRequest {
  readonly method: string;
  readonly path: string;
  readonly request: CheckedRequest;
}

async function requestsOfAStack(): Promise<SentRequest[]> {
  const stage = await StageEnvironment.start();
  const sent: SentRequest[] = [];
  const realFetch = globalThis.fetch;
  globalThis.fetch = (input, init) => {
    const url = new URL(input);
    if (url.origin === stage.smapi.url && url.pathname.startsWith('/v')) {
      const { method = 'GET', body } = init ?? {};
      const headers = new Headers(init?.headers);
      const parsed = typeof body === 'string' ? (JSON.parse(body) as unknown) : undefined;
      const request = { query: url.searchParams, headers, body: parsed };
      sent.push({ method, path: url.pathname, request });
    }
    return realFetch(input, init);
  };
  try {
    const stack = new TestStack(stage);
    await stack.deploy({ onDelete: 'delete', zip: projectPackageZip() });
    await stack.deploy({
      zip: packageWithInstructions('two'),
      accountLinking: { ...accountLinking, scopes: [] },
    });
    stage.rotateClientSecret();
    await stage.checkDrift();
    await stack.remove();
  } finally {
    globalThis.fetch = realFetch;
    await stage.close();
  }
  return sent;
}

describe("the publisher's requests", () => {
  let sent: SentRequest[];

  beforeAll(async () => {
    sent = await requestsOfAStack();
  });

  it("match Amazon's own specification in path, query, headers and body", () => {
    const problems = sent.flatMap(({ method, path, request }) => {
      const operation = operationFor(method, path);
      if (operation === undefined) return [`${method} ${path}: no such operation`];
      return requestProblems(operation, request).map((one) => `${operation.name}: ${one}`);
    });

    expect(problems).toEqual([]);
  });

  it('use only the operations of SMAPI that the publisher needs', () => {
    const names = sent.map(({ method, path }) => operationFor(method, path)?.name);

    expect([...new Set(names)].sort()).toEqual([
      'createSkillPackageV1',
      'createUploadUrlV1',
      'deleteSkillV1',
      'getAccountLinkingInfoV1',
      'getImportStatusV1',
      'getInteractionModelV1',
      'getSkillManifestV1',
      'importSkillPackageV1',
      'listSkillsForVendorV1',
      'setSkillEnablementV1',
      'updateAccountLinkingInfoV1',
    ]);
  });

  it('have the access token as a bearer token, and JSON with its content type', () => {
    for (const { request } of sent) {
      expect(request.headers.get('authorization')).toMatch(/^Bearer Atza\|/);
      expect(request.headers.get('content-type')).toBe(
        request.body === undefined ? null : 'application/json',
      );
    }
  });

  it('would fail the check if a field of account linking had a wrong name, type or value', () => {
    const [written] = sent
      .filter(({ method, path }) => method === 'PUT' && path.endsWith('/accountLinkingClient'))
      .map(({ request }) => request.body as { accountLinkingRequest: Record<string, unknown> });
    const inner = written!.accountLinkingRequest;
    const check = definitionValidator('v1.skill.accountLinking.AccountLinkingRequest');

    expect(check(written)).toEqual([]);
    expect(check(inner)).not.toEqual([]);
    for (const mutation of [
      { redirectUrl: ['https://pitangui.amazon.com/api/skill/link/M1'] },
      { defaultTokenExpirationInSeconds: '3600' },
      { scopes: 'profile' },
      { skipOnEnablement: 'true' },
      { voiceForwardAccountLinking: true },
      { type: 'AUTHORIZATION_CODE' },
    ]) {
      const mutated = check({ accountLinkingRequest: { ...inner, ...mutation } });
      expect({ mutation, found: mutated.length > 0 }).toEqual({ mutation, found: true });
    }
  });

  it('would fail the check if an import had a field of a wrong type, lacked a field or had a further one', () => {
    const bodyOf = (name: string) =>
      sent.find(({ method, path }) => operationFor(method, path)?.name === name)?.request.body;
    const create = definitionValidator('v1.skill.createSkillWithPackageRequest');
    const update = definitionValidator('v1.skill.updateSkillWithPackageRequest');
    const created = bodyOf('createSkillPackageV1') as object;
    const updated = bodyOf('importSkillPackageV1') as object;

    expect([create(created), update(updated)]).toEqual([[], []]);
    expect(create({ ...created, vendorId: 1 })).not.toEqual([]);
    expect(create({ ...created, location: undefined })).not.toEqual([]);
    expect(update({ ...updated, vendorId: 'M1' })).not.toEqual([]);
  });
});
