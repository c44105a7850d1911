import { type PublishedSkill } from '../../../simulator/published-skill';
import { unmetRequirement } from '../../../simulator/voice-forward/skill-requirements';
import { Talks } from '../support/talk';
import { fixtureSkill } from '../support/fixture-skill';

const talks = new Talks();
afterAll(() => talks.end());

const ours = fixtureSkill();
const linking = (patch: object): PublishedSkill => ({
  ...ours,
  accountLinking: { ...ours.accountLinking, ...patch },
});
const permitting = (...names: string[]): PublishedSkill => ({
  ...ours,
  manifest: { ...ours.manifest, permissions: names.map((name) => ({ name })) },
});

const UNFIT: readonly [string, PublishedSkill, RegExp][] = [
  ['no custom skill', { ...ours, manifest: { ...ours.manifest, apis: {} } }, /custom skill/],
  ['no account linking', { ...ours, accountLinking: undefined }, /no account linking/],
  ['voice-forward off', linking({ voiceForwardAccountLinking: 'DISABLED' }), /ENABLED/],
  ['voice-forward unsaid', linking({ voiceForwardAccountLinking: undefined }), /ENABLED/],
  ['the implicit grant', linking({ type: 'IMPLICIT' }), /AUTH_CODE/],
  [
    'a sign-in of its own',
    linking({ authorizationUrl: 'https://example.com/ap/oa' }),
    /endpoints of LWA/,
  ],
  [
    'tokens of its own',
    linking({ accessTokenUrl: 'https://example.com/token' }),
    /endpoints of LWA/,
  ],
  ['no permission for a name', permitting('alexa::profile:email:read'), /name/],
  ['no permission at all', permitting(), /name/],
  ['personalization', permitting('alexa::profile:name:read', 'alexa::person_id:read'), /personal/],
];

describe('the requirements for skills', () => {
  it('are met by the project’s skill', () => {
    expect(unmetRequirement(ours)).toBeUndefined();
  });

  it.each(UNFIT)('are not met with %s', (_, skill, reason) => {
    expect(unmetRequirement(skill)).toMatch(reason);
  });

  it.each(UNFIT)('fail the connection with %s', async (_, published, reason) => {
    const talk = await talks.begin({ published });

    await talk.say('open ride hailer', 'link my account');

    expect(talk.last('SessionResumedRequest')['cause']).toMatchObject({
      type: 'ConnectionError',
      status: { code: '500', message: expect.stringMatching(reason) },
      result: null,
    });
    expect(talk.simulation.end()).toMatchObject({ outcome: 'failed', linked: false });
  });
});
