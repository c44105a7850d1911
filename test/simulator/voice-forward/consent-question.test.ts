import { fixtureSkill } from '../support/fixture-skill';
import { useTalks } from '../support/talk';

const talks = useTalks();

describe('the consent question', () => {
  const NAME = 'alexa::profile:given_name:read';
  const EMAIL = 'alexa::profile:email:read';
  const PHONE = 'alexa::profile:mobile_number:read';
  const COUNTRY = 'alexa:devices:all:address:country_and_postal_code:read';
  const ADDRESS = 'alexa::devices:all:address:full:read';

  const beginLinking = async (permissions: readonly string[], granted: readonly string[] = []) =>
    talks.beginLinking({
      published: withPermissions(permissions),
      customer: { permissionsGranted: granted },
    });

  it.each([
    [[NAME, EMAIL], [], 'name and email address'],
    [[NAME, EMAIL], [NAME], 'email address'],
    [[NAME, EMAIL, PHONE, COUNTRY], [EMAIL], 'name, phone number and country and postal code'],
    [[NAME, 'alexa::profile:name:read'], [], 'name'],
    [[NAME, ADDRESS], [], 'name'],
  ])(
    'for the permissions %j, of which %j are granted, names: %s',
    async (permissions, granted, names) => {
      const talk = await beginLinking(permissions, granted);
      expect(talk.lines().at(-1)).toContain(`permission to access your ${names}?`);
    },
  );

  it('is not asked when no missing permission can be granted by voice', async () => {
    const talk = await beginLinking([NAME, ADDRESS], [NAME]);
    expect(talk.simulation.customer.linked).toBe(true);
  });

  it('grants the permissions that it names, and no other', async () => {
    const talk = await beginLinking([NAME, EMAIL, ADDRESS], [EMAIL]);
    await talk.say('I approve');
    expect(talk.simulation.customer.permissionsGranted).toEqual([NAME, EMAIL]);
    await talk.say('my code is {code}');
    expect(talk.lastRequest('AlexaSkillEvent.SkillPermissionAccepted')['body']).toEqual({
      acceptedPermissions: [{ scope: NAME }, { scope: EMAIL }],
    });
  });
});

function withPermissions(permissions: readonly string[]) {
  const skill = fixtureSkill();
  const subscriptions = [{ eventName: 'SKILL_PERMISSION_ACCEPTED' }];
  const manifest = {
    ...skill.manifest,
    permissions: permissions.map((name) => ({ name })),
    events: { subscriptions },
  };
  return { ...skill, manifest };
}
