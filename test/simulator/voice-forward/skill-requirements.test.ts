import { type PublishedSkill } from '../../../simulator/published-skill';
import { unmetRequirement } from '../../../simulator/voice-forward/skill-requirements';
import { useTalks } from '../support/talk';
import { fixtureSkill } from '../support/fixture-skill';

const talks = useTalks();

const skill = fixtureSkill();
const withLinking = (patch: object): PublishedSkill => ({
  ...skill,
  accountLinking: { ...skill.accountLinking, ...patch },
});
const withPermissions = (...names: string[]): PublishedSkill => ({
  ...skill,
  manifest: { ...skill.manifest, permissions: names.map((name) => ({ name })) },
});

const INELIGIBLE: readonly [string, PublishedSkill, RegExp][] = [
  ['no custom API', { ...skill, manifest: { ...skill.manifest, apis: {} } }, /custom skill/],
  ['no account linking', { ...skill, accountLinking: undefined }, /no account linking/],
  ['voice-forward off', withLinking({ voiceForwardAccountLinking: 'DISABLED' }), /ENABLED/],
  ['voice-forward not set', withLinking({ voiceForwardAccountLinking: undefined }), /ENABLED/],
  ['the implicit grant', withLinking({ type: 'IMPLICIT' }), /AUTH_CODE/],
  [
    'another sign-in endpoint',
    withLinking({ authorizationUrl: 'https://example.com/ap/oa' }),
    /endpoints of LWA/,
  ],
  [
    'another token endpoint',
    withLinking({ accessTokenUrl: 'https://example.com/token' }),
    /endpoints of LWA/,
  ],
  ['no permission for a name', withPermissions('alexa::profile:email:read'), /name/],
  ['no permission at all', withPermissions(), /name/],
  [
    'personalization',
    withPermissions('alexa::profile:name:read', 'alexa::person_id:read'),
    /personal/,
  ],
];

describe('the requirements for skills', () => {
  it('are met by the skill of the fixtures', () => {
    expect(unmetRequirement(skill)).toBeUndefined();
  });

  it.each(INELIGIBLE)('are not met with %s', (_, published, reason) => {
    expect(unmetRequirement(published)).toMatch(reason);
  });

  it.each(INELIGIBLE)(
    'end the connection with an error if they are not met: %s',
    async (_, published, reason) => {
      const talk = await talks.beginLinking({ published });

      expect(talk.lastRequest('SessionResumedRequest')['cause']).toMatchObject({
        type: 'ConnectionError',
        status: { code: '500', message: expect.stringMatching(reason) },
        result: null,
      });
      expect(talk.simulation.end()).toMatchObject({ outcome: 'failed', linked: false });
    },
  );
});
