import { FILE_DEFECTS } from './defects/files';
import { ALEXA_DEFECTS } from './defects/live-alexa';
import { AWS_DEFECTS } from './defects/live-aws';
import { DoctorSimulation } from './support/doctor-simulation';

const ONLY_A_PERSON = 'only a person can see it, so it neither passes nor fails';

/** Checks that no test makes fail by a defect, with the reason. */
const REASONS: Readonly<Record<string, string>> = {
  'voice-locales': ONLY_A_PERSON,
  'redirect-urls': ONLY_A_PERSON,
  'customer-voice-profile': ONLY_A_PERSON,
  'customer-phone-number': ONLY_A_PERSON,
  'customer-account-owner': ONLY_A_PERSON,
  'alexa-hidden-fields': ONLY_A_PERSON,
  'smapi-secret': 'without it the doctor cannot call SMAPI: exit code 2, in the tests of --live',
};

it('each check that can fail has a test with a defect, or a reason why not', async () => {
  const doctor = await DoctorSimulation.start();
  const checks = await doctor.checks('--live');
  await doctor.close();

  const ids = checks.map(({ id }) => id);
  const planted = [...FILE_DEFECTS, ...ALEXA_DEFECTS, ...AWS_DEFECTS].map(([id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect([...ids].sort()).toEqual([...new Set([...planted, ...Object.keys(REASONS)])].sort());
  const notCheckable = checks.filter(({ status }) => status === 'notCheckable').map(({ id }) => id);
  const reasons = Object.entries(REASONS).filter(([, reason]) => reason === ONLY_A_PERSON);
  expect(notCheckable.sort()).toEqual(reasons.map(([id]) => id).sort());
});

it('--json has five texts for each check, and nothing else', async () => {
  const doctor = await DoctorSimulation.start();
  doctor.changeLinking({ voiceForwardAccountLinking: 'DISABLED' });
  const { stdout } = await doctor.run('--stage', 'team', '--live', '--json');
  await doctor.close();

  const result = JSON.parse(stdout) as { checks: Readonly<Record<string, unknown>>[] };
  expect(Object.keys(result)).toEqual(['checks']);
  for (const check of result.checks) {
    expect(Object.keys(check)).toEqual(['id', 'status', 'found', 'expected', 'remedy']);
    expect(Object.values(check).every((text) => typeof text === 'string')).toBe(true);
    expect(check.status).toMatch(/^(passes|fails|notCheckable)$/);
    expect(check.remedy === '').toBe(check.status === 'passes');
  }
});
