import { FILE_DEFECTS } from './defects/files';
import { LIVE_DEFECTS } from './defects/live';
import { DoctorWorld } from './support/world';

const ONLY_A_PERSON =
  'nothing outside of Alexa or of LWA shows it: it never holds, and never fails';

/** Checks without a planted defect, and why. */
const REASONS: Readonly<Record<string, string>> = {
  'voice-locales': ONLY_A_PERSON,
  'redirect-urls': ONLY_A_PERSON,
  'customer-voice-profile': ONLY_A_PERSON,
  'customer-phone-number': ONLY_A_PERSON,
  'customer-account-owner': ONLY_A_PERSON,
  'alexa-hidden-fields': ONLY_A_PERSON,
  'smapi-secret':
    'without it the doctor can not look at Alexa: exit code 2, in live.integration.test.ts',
};

it('has a defect planted for every check that can fail, or a reason', async () => {
  const world = await DoctorWorld.start();
  await world.deploy();
  const checks = await world.checks('--live');
  await world.close();

  const ids = checks.map(({ id }) => id);
  const planted = [...FILE_DEFECTS, ...LIVE_DEFECTS].map(([id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect([...ids].sort()).toEqual([...new Set([...planted, ...Object.keys(REASONS)])].sort());
  const unseen = checks.filter(({ status }) => status === 'unseen').map(({ id }) => id);
  const reasons = Object.entries(REASONS).filter(([, reason]) => reason === ONLY_A_PERSON);
  expect(unseen.sort()).toEqual(reasons.map(([id]) => id).sort());
});

it('tells machines each check in five texts, and nothing else', async () => {
  const world = await DoctorWorld.start();
  await world.deploy();
  await world.changeLinking({ voiceForwardAccountLinking: 'DISABLED' });
  const { stdout } = await world.run('--stage', 'team', '--live', '--json');
  await world.close();

  const told = JSON.parse(stdout) as { checks: Readonly<Record<string, unknown>>[] };
  expect(Object.keys(told)).toEqual(['checks']);
  for (const check of told.checks) {
    expect(Object.keys(check)).toEqual(['id', 'status', 'found', 'expected', 'remedy']);
    expect(Object.values(check).every((text) => typeof text === 'string')).toBe(true);
    expect(check.status).toMatch(/^(holds|fails|unseen)$/);
    expect(check.remedy === '').toBe(check.status === 'holds');
  }
});
