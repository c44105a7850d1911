import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { lwaClientSecretName, smapiSecretName } from '../../../lambda/publisher/names';
import { type Check } from '../../../tools/doctor/check';
import { LIVE_DEFECTS } from './defects/live';
import { CLIENT_SECRET, DoctorSimulation, STAGE, STAGE_ID } from './support/doctor-simulation';

let doctor: DoctorSimulation;
beforeEach(async () => {
  doctor = await DoctorSimulation.start();
  await doctor.deploy();
});
afterEach(() => doctor.close());

it('fails no check of a stage without a defect', async () => {
  expect(await doctor.failingChecks('--live')).toEqual([]);
  expect((await doctor.run('--stage', STAGE, '--live')).exitCode).toBe(0);
  expect(doctor.smapi.problems).toEqual([]);
});

it('names the log group of the function', async () => {
  Object.assign(doctor.aws.deployed!, { logGroup: 'RideHailer-team-Log' });
  const { stdout } = await doctor.run('--stage', STAGE, '--live');
  expect(stdout).toMatch(/^passes {9}function: arn:.*:live, log group RideHailer-team-Log$/m);
});

it('sends requests that read, and one for an access token', async () => {
  const before = JSON.stringify(doctor.smapi.skills.all());
  await doctor.run('--stage', STAGE, '--live');
  const others = doctor.sent.filter((request) => !request.startsWith('GET /v1/'));
  expect(others).toEqual(['POST /auth/o2/token']);
  expect(doctor.sent.length).toBeGreaterThan(4);
  expect(JSON.stringify(doctor.smapi.skills.all())).toBe(before);
  expect(doctor.aws.memory.written).toEqual([]);
});

/** Makes AWS reject the list of functions. */
const noFunctions = (name: string, message: string) =>
  Object.assign(doctor.aws.functions, {
    find: () => Promise.reject(Object.assign(new Error(message), { name })),
  });

describe('a defect of a deployed stage', () => {
  it.each(LIVE_DEFECTS)('fails the check %s and no other: %s', async (id, _what, plant) => {
    await plant(doctor);
    const { exitCode, stdout } = await doctor.run('--stage', STAGE, '--live', '--json');
    const { checks } = JSON.parse(stdout) as { checks: Check[] };
    const failing = checks.filter(({ status }) => status === 'fails');
    expect(failing.map((check) => check.id)).toEqual([id]);
    expect(failing[0]?.remedy).not.toBe('');
    expect(exitCode).toBe(1);
  });

  it('in the certified skill fails the check of the live stage', async () => {
    doctor.smapi.skills.goLive(doctor.skillId);
    expect(await doctor.failingChecks('--live')).toEqual([]);
  });
});

describe('a failure of AWS, Alexa or LWA', () => {
  it.each<[string, () => unknown, RegExp]>([
    [
      "a developer's secret of the wrong shape",
      () => doctor.aws.memory.setSecret(smapiSecretName(STAGE_ID), { clientSecret: 'only' }),
      /ride-hailer\/team\/smapi has a clientSecret of the wrong shape: fill it with/,
    ],
    [
      "a developer's secret that nobody filled in",
      () => doctor.aws.memory.secretValues.delete(smapiSecretName(STAGE_ID)),
      /has no value yet: fill it with `npx voice-forward secrets --stage team`/,
    ],
    [
      "the service's secret, which is no JSON",
      () => doctor.aws.memory.setSecret(lwaClientSecretName(STAGE_ID), CLIENT_SECRET),
      /is not a JSON object: fill it with/,
    ],
    [
      "the service's secret without its field",
      () => doctor.aws.memory.setSecret(lwaClientSecretName(STAGE_ID), { secret: CLIENT_SECRET }),
      /has no clientSecret: fill it with/,
    ],
    [
      'a refused developer',
      () => doctor.lwa.revoke(doctor.refreshToken),
      /refused .*refresh token/,
    ],
    ['Alexa refusing', () => doctor.smapi.controls.fail('listSkillsForVendorV1', 403), /\(403\)/],
    ['Alexa throttling', () => doctor.smapi.controls.fail('*', 429), /permitted request limit/],
    ['Alexa broken', () => doctor.smapi.controls.fail('*', 503), /503/],
    ['Alexa hanging up', () => doctor.smapi.controls.fail('*', 'disconnect'), /no response/],
    ['no Login with Amazon', () => doctor.faults.set('lwa', '500'), /Login with Amazon/],
    [
      'AWS refusing',
      () => noFunctions('AccessDenied', 'not you'),
      /AWS refused to list the functions \(AccessDenied\): not you/,
    ],
    [
      'AWS silent',
      () => noFunctions('TimeoutError', 'nothing for 10 s'),
      /AWS was too slow to list the functions \(TimeoutError\): nothing for 10 s/,
    ],
    [
      'a record that is none',
      () => doctor.aws.memory.stored.set(`/ride-hailer/${STAGE}/publication`, '[]'),
      /does not hold a publication state/,
    ],
  ])(
    'gets a message, exit code 2 and the checks that were made: %s',
    async (_what, plant, line) => {
      await plant();
      const { exitCode, stderr, stdout } = await doctor.run('--stage', STAGE, '--live');
      expect(exitCode).toBe(2);
      expect(stderr).toMatch(line);
      expect(stderr).not.toMatch(/deploy again/i);
      expect(stdout).toContain('passes         voice-forward');
    },
  );
});

it.each([
  [
    'Alexa',
    'smapiApi',
    /^The doctor could not make all checks: Time ran out: .*: no response in time\.$/,
  ],
  [
    'Login with Amazon',
    'lwaApi',
    /^The doctor could not make all checks: Time ran out: .*no response in time\.$/,
  ],
])('ends after its time limit when %s never answers', async (_who, setting, line) => {
  const silent = createServer(() => undefined);
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  const { port } = silent.address() as AddressInfo;
  Object.assign(doctor.files.stage, { [setting]: `http://127.0.0.1:${port}` });
  doctor.directory.write(doctor.files);
  doctor.timeoutMs = 2_000;
  const { exitCode, stderr, stdout } = await doctor.run('--stage', STAGE, '--live');
  silent.close();
  silent.closeAllConnections();
  expect(exitCode).toBe(2);
  expect(stderr).toMatch(line);
  expect(stdout).toContain('passes         voice-forward');
});

it('makes the other checks before it reports a secret of the wrong shape', async () => {
  doctor.aws.memory.setSecret(lwaClientSecretName(STAGE_ID), { clientSecret: 'short' });
  const { exitCode, stdout } = await doctor.run('--stage', STAGE, '--live', '--json');
  const { checks } = JSON.parse(stdout) as { checks: Check[] };
  expect(exitCode).toBe(2);
  expect(checks.filter(({ status }) => status === 'fails')).toEqual([
    expect.objectContaining({ id: 'lwa-client-secret' }),
  ]);
  expect(checks.map(({ id }) => id)).toContain('alexa-voice-forward');
});

it('redacts secrets that Alexa and AWS return, also those that it did not read', async () => {
  const [former] = [CLIENT_SECRET.replace('v1', 'v0')];
  await doctor.changeLinking({ domains: [CLIENT_SECRET, former], scopes: [doctor.refreshToken] });
  doctor.changeFunction({ LWA_CLIENT_ID: CLIENT_SECRET });
  for (const json of [[], ['--json']]) {
    const { stdout } = await doctor.run('--stage', STAGE, '--live', ...json);
    expect(stdout).toContain('[secret]');
    expect(stdout).not.toContain(former);
  }
});
