import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { lwaClientSecretName, smapiSecretName } from '../../../lambda/publisher/names';
import { type Check } from '../../../tools/doctor/check';
import { LIVE_DEFECTS } from './defects/live';
import { CLIENT_SECRET, DoctorWorld, STAGE, STAGE_ID } from './support/world';

let world: DoctorWorld;
beforeEach(async () => {
  world = await DoctorWorld.start();
  await world.deploy();
});
afterEach(() => world.close());

it('finds nothing wrong with a stage that is as it should be', async () => {
  expect(await world.injectFaults('--live')).toEqual([]);
  expect((await world.run('--stage', STAGE, '--live')).exitCode).toBe(0);
  expect(world.smapi.problems).toEqual([]);
});

it('names the log in which a link can be followed', async () => {
  Object.assign(world.aws.deployed!, { logGroup: 'RideHailer-team-Log' });
  const { stdout } = await world.run('--stage', STAGE, '--live');
  expect(stdout).toMatch(/^holds {3}function: arn:.*:live, its log is RideHailer-team-Log$/m);
});

it('changes nothing: it reads, and buys a token to read with', async () => {
  const before = JSON.stringify(world.smapi.skills.all());
  await world.run('--stage', STAGE, '--live');
  const others = world.sent.filter((request) => !request.startsWith('GET /v1/'));
  expect(others).toEqual(['POST /auth/o2/token']);
  expect(world.sent.length).toBeGreaterThan(4);
  expect(JSON.stringify(world.smapi.skills.all())).toBe(before);
  expect(world.aws.memory.written).toEqual([]);
});

/** AWS lists no functions, and says so in an error. */
const noFunctions = (name: string, message: string) =>
  Object.assign(world.aws.functions, {
    find: () => Promise.reject(Object.assign(new Error(message), { name })),
  });

describe('a defect', () => {
  it.each(LIVE_DEFECTS)('names %s and no other: %s', async (id, _what, plant) => {
    await plant(world);
    const { exitCode, stdout } = await world.run('--stage', STAGE, '--live', '--json');
    const { checks } = JSON.parse(stdout) as { checks: Check[] };
    const failing = checks.filter(({ status }) => status === 'fails');
    expect(failing.map((check) => check.id)).toEqual([id]);
    expect(failing[0]?.remedy).not.toBe('');
    expect(exitCode).toBe(1);
  });

  it('in what the certified skill lacks is told apart from the development stage', async () => {
    world.smapi.skills.goLive(world.skillId);
    expect(await world.injectFaults('--live')).toEqual([]);
  });
});

describe('what keeps the doctor from looking', () => {
  it.each<[string, () => unknown, RegExp]>([
    [
      "a developer's secret of the wrong shape",
      () => world.aws.memory.setSecret(smapiSecretName(STAGE_ID), { clientSecret: 'only' }),
      /ride-hailer\/team\/smapi has a clientSecret of the wrong shape: fill it with/,
    ],
    [
      "a developer's secret that nobody filled in",
      () => world.aws.memory.secretValues.delete(smapiSecretName(STAGE_ID)),
      /has no value yet: fill it with `npm run secrets -- --stage team`/,
    ],
    [
      "the service's secret, which is no JSON",
      () => world.aws.memory.setSecret(lwaClientSecretName(STAGE_ID), CLIENT_SECRET),
      /is not a JSON object: fill it with/,
    ],
    [
      "the service's secret without its field",
      () => world.aws.memory.setSecret(lwaClientSecretName(STAGE_ID), { secret: CLIENT_SECRET }),
      /has no clientSecret: fill it with/,
    ],
    ['a refused developer', () => world.lwa.revoke(world.refreshToken), /refused .*refresh token/],
    ['Alexa refusing', () => world.smapi.controls.fail('listSkillsForVendorV1', 403), /\(403\)/],
    ['Alexa throttling', () => world.smapi.controls.fail('*', 429), /permitted request limit/],
    ['Alexa broken', () => world.smapi.controls.fail('*', 503), /503/],
    ['Alexa hanging up', () => world.smapi.controls.fail('*', 'disconnect'), /no response/],
    ['no Login with Amazon', () => world.faults.set('lwa', '500'), /Login with Amazon/],
    [
      'AWS refusing',
      () => noFunctions('AccessDenied', 'not you'),
      /AWS doesn't let it list the functions \(AccessDenied\): not you/,
    ],
    [
      'AWS silent',
      () => noFunctions('TimeoutError', 'nothing for 10 s'),
      /AWS is too slow to let it list the functions \(TimeoutError\): nothing for 10 s/,
    ],
    [
      'a record that is none',
      () => world.aws.memory.stored.set(`/ride-hailer/${STAGE}/publication`, '[]'),
      /does not hold a publication state/,
    ],
  ])('%s: a clear line, exit code 2, and what was seen', async (_what, plant, line) => {
    await plant();
    const { exitCode, stderr, stdout } = await world.run('--stage', STAGE, '--live');
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(line);
    expect(stderr).not.toMatch(/deploy again/i);
    expect(stdout).toContain('holds   voice-forward');
  });
});

it.each([
  ['Alexa', 'smapiApi', /^The doctor could not look: Time ran out: .*: no response in time\.$/],
  [
    'Login with Amazon',
    'lwaApi',
    /^The doctor could not look: Time ran out: .*no response in time\.$/,
  ],
])('does not wait for ever where %s never answers', async (_who, setting, line) => {
  const silent = createServer(() => undefined);
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  const { port } = silent.address() as AddressInfo;
  Object.assign(world.files.stage, { [setting]: `http://127.0.0.1:${port}` });
  world.folder.write(world.files);
  world.patienceMs = 2_000;
  const { exitCode, stderr, stdout } = await world.run('--stage', STAGE, '--live');
  silent.close();
  silent.closeAllConnections();
  expect(exitCode).toBe(2);
  expect(stderr).toMatch(line);
  expect(stdout).toContain('holds   voice-forward');
});

it('looks at all else before it says that a secret has the wrong shape', async () => {
  world.aws.memory.setSecret(lwaClientSecretName(STAGE_ID), { clientSecret: 'short' });
  const { exitCode, stdout } = await world.run('--stage', STAGE, '--live', '--json');
  const { checks } = JSON.parse(stdout) as { checks: Check[] };
  expect(exitCode).toBe(2);
  expect(checks.filter(({ status }) => status === 'fails')).toEqual([
    expect.objectContaining({ id: 'lwa-client-secret' }),
  ]);
  expect(checks.map(({ id }) => id)).toContain('alexa-voice-forward');
});

it('takes out of what it quotes whatever is secret, also of what it never read', async () => {
  const [former] = [CLIENT_SECRET.replace('v1', 'v0')];
  await world.changeLinking({ domains: [CLIENT_SECRET, former], scopes: [world.refreshToken] });
  world.changeFunction({ LWA_CLIENT_ID: CLIENT_SECRET });
  for (const json of [[], ['--json']]) {
    const { stdout } = await world.run('--stage', STAGE, '--live', ...json);
    expect(stdout).toContain('[secret]');
    expect(stdout).not.toContain(former);
  }
});
