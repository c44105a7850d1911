import { Template } from 'aws-cdk-lib/assertions';
import { missingPrerequisites } from '../../../lib/skill/prerequisites';
import { fixture, fixtureFiles, readJson, testStacks } from '../support';

const accountLinking = readJson(fixture('account-linking.json')) as object;
const skill = {
  manifest: { apis: { custom: {} }, permissions: [{ name: 'alexa::profile:name:read' }] },
};
const manifest = (change: object) => ({ skill: { manifest: { ...skill.manifest, ...change } } });
const linking = (change: object) => ({ accountLinking: { ...accountLinking, ...change } });

const check = (change: object = {}) =>
  missingPrerequisites({ skill, accountLinking, lwaApi: 'https://api.amazon.com', ...change });

describe('the prerequisites of voice-forward account linking', () => {
  it('are met by the fixture files', () => {
    expect(check()).toEqual([]);
  });

  it('are met with the permission for the given name only', () => {
    const permissions = [{ name: 'alexa::profile:given_name:read' }];
    expect(check(manifest({ permissions }))).toEqual([]);
  });

  it.each([
    [manifest({ apis: {} }), 'skill-package/skill.json has no manifest.apis.custom'],
    [
      manifest({ permissions: [...skill.manifest.permissions, { name: 'alexa::person_id:read' }] }),
      'which turns personalization on: remove it.',
    ],
    [manifest({ permissions: [] }), 'has the permissions []: add alexa::profile:name:read or'],
    [manifest({ permissions: undefined }), 'has the permissions []: add alexa::profile:name:read'],
    [{ skill: [] }, 'has no manifest.apis.custom'],
    [{ accountLinking: 'x' }, 'account-linking.json is not an object'],
    [linking({ type: 'IMPLICIT' }), 'type is "IMPLICIT": it must be "AUTH_CODE".'],
    [
      linking({ voiceForwardAccountLinking: undefined }),
      'voiceForwardAccountLinking is missing: it must be "ENABLED".',
    ],
    [
      linking({ authorizationUrl: 'https://rides.example.com/oauth' }),
      'authorizationUrl is "https://rides.example.com/oauth": it must be a page of Login with Amazon',
    ],
    [
      linking({ accessTokenUrl: 'https://rides.example.com/token' }),
      'it must be a token endpoint of Login with Amazon',
    ],
    [{ lwaApi: 'https://api.amazon.co.uk' }, 'name the same host in both.'],
    [linking({ domains: 'x' }), 'account-linking.json: domains must be array, not "x".'],
    [
      linking({ redirectUrl: 'https://rides.example.com' }),
      'account-linking.json has redirectUrl: there is no such field; remove it, or correct its name.',
    ],
    [linking({ clientSecret: 's3cr3t' }), 'account-linking.json has clientSecret: remove it'],
  ])('are reported in one sentence if they are not met: %j', (change, sentence) => {
    const problems = check(change);
    expect(problems).toEqual([expect.stringContaining(sentence)]);
    expect(problems.join()).not.toContain('s3cr3t');
  });

  it('accept another token host if LWA is on loopback', () => {
    expect(check({ lwaApi: 'http://127.0.0.1:3000' })).toEqual([]);
  });
});

describe('synth of the skill stack', () => {
  const synth = (...args: Parameters<typeof testStacks>) => {
    const { skill } = testStacks(...args);
    return () => Template.fromStack(skill);
  };

  it('is refused with ids that are placeholders, unless the Skill Management API is an emulator', () => {
    const vendorId = 'M0000000000000';
    expect(synth({ vendorId })).toThrow(
      'Setting vendorId of stage test is "M0000000000000", which is a placeholder: replace it with your own.',
    );
    expect(synth({ vendorId, smapiApi: 'http://127.0.0.1:1' })).not.toThrow();
  });

  it('is rejected with an alarm that has no section in the run book', () => {
    const runBook = fixtureFiles().runBook.replace('## SecretAge', '## Secrets');
    expect(synth({}, { runBook })).toThrow('The run book has no section "## SecretAge"');
  });
});
