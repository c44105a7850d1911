import { FILE_DEFECTS } from './defects/files';
import { ALEXA_DEFECTS } from './defects/live-alexa';
import { AWS_DEFECTS } from './defects/live-aws';
import { DoctorSimulation } from './support/doctor-simulation';

const NOT_CHECKABLE = 'the doctor cannot see it, so it neither passes nor fails';

/** Reason why no test makes the check fail by a defect. */
const REASONS_FOR_NO_TEST: Readonly<Record<string, string>> = {
  'voice-locales': NOT_CHECKABLE,
  'redirect-urls': NOT_CHECKABLE,
  'customer-voice-profile': NOT_CHECKABLE,
  'customer-phone-number': NOT_CHECKABLE,
  'customer-account-owner': NOT_CHECKABLE,
  'alexa-hidden-fields': NOT_CHECKABLE,
  'smapi-secret': 'without it the doctor cannot call SMAPI: exit code 2, in the tests of --live',
};

it('each check of the doctor has a test with a defect, or a reason for none', async () => {
  const doctor = await DoctorSimulation.start();
  const checks = await doctor.checks('--live');
  await doctor.close();

  const ids = checks.map(({ id }) => id);
  const idsWithDefect = [...FILE_DEFECTS, ...ALEXA_DEFECTS, ...AWS_DEFECTS].map(([id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect([...ids].sort()).toEqual(
    [...new Set([...idsWithDefect, ...Object.keys(REASONS_FOR_NO_TEST)])].sort(),
  );
  const notCheckable = checks.filter(({ status }) => status === 'notCheckable').map(({ id }) => id);
  const reasons = Object.entries(REASONS_FOR_NO_TEST).filter(
    ([, reason]) => reason === NOT_CHECKABLE,
  );
  expect(notCheckable.sort()).toEqual(reasons.map(([id]) => id).sort());
});

it('doctor --json prints five texts for each check, and nothing else', async () => {
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
