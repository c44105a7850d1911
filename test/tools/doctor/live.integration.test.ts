import {
  lwaClientSecretName,
  publicationParameterName,
  smapiSecretName,
} from '../../../lambda/publisher/names';
import { type Check } from '../../../tools/doctor/check';
import { STAGE, STAGE_ID } from '../../publisher/support/stage-environment';
import { startHttpServer } from '../../support/http-server';
import { ALEXA_DEFECTS } from './defects/live-alexa';
import { AWS_DEFECTS } from './defects/live-aws';
import { DoctorSimulation } from './support/doctor-simulation';

let doctor: DoctorSimulation;
beforeEach(async () => {
  doctor = await DoctorSimulation.start();
});
afterEach(() => doctor.close());

it('doctor --live fails no check of a stage without a defect', async () => {
  expect(await doctor.failingChecks('--live')).toEqual([]);
  expect((await doctor.run('--stage', STAGE, '--live')).exitCode).toBe(0);
  expect(doctor.stage.smapi.problems).toEqual([]);
});

it('doctor --live fails no check of a skill whose live version equals its development version', async () => {
  doctor.stage.smapi.skills.goLive(doctor.skillId);
  expect(await doctor.failingChecks('--live')).toEqual([]);
});

it('doctor --live names the log group of the function', async () => {
  Object.assign(doctor.aws.deployed!, { logGroup: 'RideHailer-team-Log' });
  const { stdout } = await doctor.run('--stage', STAGE, '--live');
  expect(stdout).toMatch(/^passes {9}function: arn:.*:live, log group RideHailer-team-Log$/m);
});

it('doctor --live sends requests that read, and one for an access token', async () => {
  const before = JSON.stringify(doctor.stage.smapi.skills.all());
  await doctor.run('--stage', STAGE, '--live');
  const others = doctor.sentRequests.filter((request) => !request.startsWith('GET /v1/'));
  expect(others).toEqual(['POST /auth/o2/token']);
  expect(doctor.sentRequests.length).toBeGreaterThan(4);
  expect(JSON.stringify(doctor.stage.smapi.skills.all())).toBe(before);
  expect(doctor.stage.aws.written).toEqual([]);
});

const failFindFunction = (name: string, message: string) =>
  Object.assign(doctor.aws, {
    findFunction: () => Promise.reject(Object.assign(new Error(message), { name })),
  });

describe('a defect of a deployed stage', () => {
  it.each([...ALEXA_DEFECTS, ...AWS_DEFECTS])(
    'fails the check %s and no other: %s',
    async (id, _what, plant) => {
      await plant(doctor);
      const { exitCode, stdout } = await doctor.run('--stage', STAGE, '--live', '--json');
      const { checks } = JSON.parse(stdout) as { checks: Check[] };
      const failing = checks.filter(({ status }) => status === 'fails');
      expect(failing.map((check) => check.id)).toEqual([id]);
      expect(failing[0]?.remedy).not.toBe('');
      expect(exitCode).toBe(1);
    },
  );
});

describe('a failure of AWS, Alexa or LWA', () => {
  it.each<[string, () => unknown, RegExp]>([
    [
      "a developer's secret of the wrong shape",
      () => doctor.stage.aws.setSecret(smapiSecretName(STAGE_ID), { clientSecret: 'only' }),
      /app\/team\/smapi has a clientSecret of the wrong shape: fill it with/,
    ],
    [
      "a developer's secret without a value",
      () => doctor.stage.aws.secretValues.delete(smapiSecretName(STAGE_ID)),
      /has no value yet: fill it with `npx voice-forward secrets --stage team`/,
    ],
    [
      "the service's secret, which is no JSON",
      () => doctor.stage.aws.setSecret(lwaClientSecretName(STAGE_ID), doctor.stage.clientSecret),
      /is not a JSON object: fill it with/,
    ],
    [
      "the service's secret without its field",
      () =>
        doctor.stage.aws.setSecret(lwaClientSecretName(STAGE_ID), {
          secret: doctor.stage.clientSecret,
        }),
      /has no clientSecret: fill it with/,
    ],
    ['a refused developer', () => doctor.stage.revokeDeveloper(), /refused .*refresh token/],
    [
      'Alexa refusing',
      () => doctor.stage.smapi.controls.fail('listSkillsForVendorV1', 403),
      /\(403\)/,
    ],
    [
      'Alexa throttling',
      () => doctor.stage.smapi.controls.fail('*', 429),
      /permitted request limit/,
    ],
    ['Alexa broken', () => doctor.stage.smapi.controls.fail('*', 503), /503/],
    ['Alexa hanging up', () => doctor.stage.smapi.controls.fail('*', 'disconnect'), /no response/],
    ['no Login with Amazon', () => doctor.stage.faults.set('lwa', '500'), /Login with Amazon/],
    [
      'AWS refusing',
      () => failFindFunction('AccessDenied', 'not you'),
      /Can't list the functions \(AccessDenied\): not you/,
    ],
    [
      'AWS silent',
      () => failFindFunction('TimeoutError', 'nothing for 10 s'),
      /AWS was too slow to list the functions \(TimeoutError\): nothing for 10 s/,
    ],
    [
      'a malformed publication state',
      () => doctor.stage.aws.parameterValues.set(publicationParameterName(STAGE_ID), '[]'),
      /does not hold a publication state/,
    ],
  ])(
    'gets a message, exit code 2 and the checks that were made: %s',
    async (_what, plant, line) => {
      await plant();
      const { exitCode, stderr, stdout } = await doctor.run('--stage', STAGE, '--live');
      expect(exitCode).toBe(2);
      expect(stderr).toMatch(line);
      // The publisher's errors give this advice, which is of no use for a check.
      expect(stderr).not.toMatch(/deploy again/i);
      expect(stdout).toContain('passes         voice-forward');
    },
  );
});

it.each([
  ['Alexa', 'smapiApi'],
  ['Login with Amazon', 'lwaApi'],
])('doctor --live ends after its time limit when %s never answers', async (_who, setting) => {
  const silent = await startHttpServer(() => undefined);
  Object.assign(doctor.files.stage, { [setting]: silent.url });
  doctor.directory.write(doctor.files);
  doctor.timeoutMs = 2_000;
  const { exitCode, stderr, stdout } = await doctor.run('--stage', STAGE, '--live');
  await silent.close();
  expect(exitCode).toBe(2);
  expect(stderr).toMatch(
    /^The doctor stopped before its last check: Time ran out: .*no response in time\.$/,
  );
  expect(stdout).toContain('passes         voice-forward');
});

it('doctor --live makes the other checks before it reports a secret of the wrong shape', async () => {
  doctor.stage.aws.setSecret(lwaClientSecretName(STAGE_ID), { clientSecret: 'short' });
  const { exitCode, stdout } = await doctor.run('--stage', STAGE, '--live', '--json');
  const { checks } = JSON.parse(stdout) as { checks: Check[] };
  expect(exitCode).toBe(2);
  expect(checks.filter(({ status }) => status === 'fails')).toEqual([
    expect.objectContaining({ id: 'lwa-client-secret' }),
  ]);
  expect(checks.map(({ id }) => id)).toContain('alexa-voice-forward');
});

it('doctor --live redacts secrets that Alexa and AWS return, also those that the doctor did not read', async () => {
  const { clientSecret, refreshToken } = doctor.stage;
  const former = clientSecret.replace('v1', 'v0');
  doctor.changeLinking({ domains: [clientSecret, former], scopes: [refreshToken] });
  doctor.changeFunction({ LWA_CLIENT_ID: clientSecret });
  for (const json of [[], ['--json']]) {
    const { stdout } = await doctor.run('--stage', STAGE, '--live', ...json);
    expect(stdout).toContain('[secret]');
    expect(stdout).not.toContain(former);
  }
});
