import { CONTRACT_OPERATIONS, operationFor } from '../../../simulator/smapi/contract/operations';
import { definitionValidator } from '../../../skill-source/contract/validators';
import { responseProblems, requestProblems } from '../../../simulator/smapi/contract/contract';
import { goodManifest, goodModel } from './support/skill-packages';

const linking = {
  type: 'AUTH_CODE',
  authorizationUrl: 'https://www.amazon.com/ap/oa',
  redirectUrls: ['https://example.com/'],
};

describe('the contract', () => {
  const path = '/v1/skills/amzn1.ask.skill.x/stages/development/accountLinkingClient';
  const put = operationFor('PUT', path);
  const check = (body: unknown) =>
    requestProblems(put!, { query: new URLSearchParams(), headers: new Headers(), body });

  it('has 158 operations with unique names', () => {
    const names = CONTRACT_OPERATIONS.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toHaveLength(158);
  });

  it('provides a validator for a definition by its name', () => {
    expect(() => definitionValidator('v1.skill.Manifest.SkillManifestEnvelope')).not.toThrow();
    expect(() => definitionValidator('v1.nonsense')).toThrow(
      'The contract has no definition v1.nonsense.',
    );
  });

  it('accepts valid requests, manifests and models', () => {
    expect(check({ accountLinkingRequest: linking })).toEqual([]);
    const manifest = definitionValidator('v1.skill.Manifest.SkillManifestEnvelope');
    expect(manifest({ manifest: goodManifest() })).toEqual([]);
    const model = definitionValidator('v1.skill.interactionModel.InteractionModelData');
    expect(model(goodModel())).toEqual([]);
  });

  it.each([
    [
      'redirectUrl for redirectUrls',
      { accountLinkingRequest: { redirectUrl: ['https://example.com/'] } },
      'redirectUrl)',
    ],
    ['a body without its wrapping', linking, 'additional properties (type)'],
    [
      'a number for a string',
      { accountLinkingRequest: { ...linking, clientId: 7 } },
      'clientId must be string',
    ],
    [
      'a string for a list',
      { accountLinkingRequest: { ...linking, scopes: 'profile' } },
      'scopes must be array',
    ],
    [
      'a string for a boolean',
      { accountLinkingRequest: { ...linking, skipOnEnablement: 'true' } },
      'skipOnEnablement must be boolean',
    ],
    [
      'an unknown value',
      { accountLinkingRequest: { ...linking, voiceForwardAccountLinking: true } },
      'must be equal to one of the allowed values (ENABLED, DISABLED)',
    ],
    ['no body', undefined, 'is missing'],
  ])('rejects %s', (_what, body, problem) => {
    expect(check(body).join('\n')).toContain(problem);
  });

  it('reports violations in a response', () => {
    const get = operationFor('GET', path)!;
    expect(responseProblems(get, { status: 200, body: linking })).toEqual([]);
    const hidden = responseProblems(get, { status: 200, body: { clientSecret: 's' } });
    expect(hidden.join()).toContain('clientSecret');
    const wrapped = responseProblems(get, { status: 200, body: { accountLinkingResponse: {} } });
    expect(wrapped).not.toEqual([]);
    expect(responseProblems(get, { status: 418 })).toEqual([
      'the status 418 is not in the contract',
    ]);
    const start = operationFor('POST', '/v1/skills/imports')!;
    expect(responseProblems(start, { status: 202 })).toEqual(['the header Location is missing']);
    expect(responseProblems(put!, { status: 204, body: {} })).toEqual([
      'the contract has no body for the status 204',
    ]);
  });

  it('prefers a literal path segment to a variable', () => {
    expect(operationFor('GET', '/v1/skills/imports/x')?.name).toBe('getImportStatusV1');
    expect(operationFor('get', '/v1/skills/x/status')?.params).toEqual({ skillId: 'x' });
    expect(operationFor('PATCH', '/v1/skills')).toBeUndefined();
  });
});
