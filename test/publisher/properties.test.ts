import { type ResourceEvent } from '../../lambda/publisher/custom-resource/event';
import {
  accountLinkingSettings,
  identityProperties,
  publicationProperties,
} from '../../lambda/publisher/custom-resource/properties';

const event = (ResourceProperties: Record<string, unknown>) =>
  ({ ResourceProperties }) as unknown as ResourceEvent;
const asset = { PackageBucket: 'b', PackageKey: 'k' };

describe('the properties of a custom resource', () => {
  it('are read as they are', () => {
    expect(identityProperties(event({ ...asset, SkillId: 's' }))).toEqual({
      ...asset,
      SkillId: 's',
    });
    const publication = { ...asset, SkillId: 's', Endpoint: 'arn', AccountLinking: '{}' };
    expect(publicationProperties(event({ ...publication, PublishAgain: '1' }))).toEqual({
      ...publication,
      PublishAgain: '1',
    });
  });

  it.each([undefined, '', 7])(
    'are refused when PackageKey is %p, with a message that names it',
    (PackageKey) => {
      expect(() => identityProperties(event({ PackageBucket: 'b', PackageKey }))).toThrow(
        'Property PackageKey is missing or not a text: set it on the resource.',
      );
    },
  );
});

describe('account linking in the properties', () => {
  it('enables voice-forward account linking by default', () => {
    expect(accountLinkingSettings('{"clientId":"c"}')).toEqual({
      clientId: 'c',
      voiceForwardAccountLinking: 'ENABLED',
    });
  });

  it.each([
    ['[]', 'is not a JSON object'],
    ['{"secret-text', 'is not a JSON object'],
    ['{"clientId":"c","clientSecret":"secret-text"}', 'has a clientSecret'],
    ['{}', 'has no clientId'],
  ])('is refused without quoting it: %s', (json, problem) => {
    const parse = () => accountLinkingSettings(json);
    expect(parse).toThrow(`Property AccountLinking ${problem}:`);
    expect(parse).not.toThrow('secret-text');
  });
});
