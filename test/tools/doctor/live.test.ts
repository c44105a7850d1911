import { lwaClientSecretName, smapiSecretName } from '../../../lambda/publisher/names';
import { type Check } from '../../../tools/doctor/check';
import { goodModel } from '../../simulator/smapi/support/packages';
import { CLIENT_SECRET, DoctorWorld, FUNCTION, STAGE } from './support/world';

let world: DoctorWorld;
beforeEach(async () => {
  world = await DoctorWorld.start();
  await world.deploy();
});
afterEach(() => world.close());

const OTHER = FUNCTION.replace('ride-hailer', 'somebody-else');
const ALEXA = 'alexa-appkit.amazon.com';

type Fields = Record<string, unknown>;
const endpoint = (part: unknown) => (part as { endpoint: { uri: string } }).endpoint;

it('finds nothing wrong with a stage that is as it should be, and writes nothing', async () => {
  const before = JSON.stringify(world.smapi.skills.all());
  expect(await world.failing('--live')).toEqual([]);
  expect((await world.run('--stage', STAGE, '--live')).exitCode).toBe(0);
  expect(JSON.stringify(world.smapi.skills.all())).toBe(before);
  expect(world.aws.memory.written).toEqual([]);
  expect(world.smapi.problems).toEqual([]);
});

describe('a defect', () => {
  it.each<[string, string, () => unknown]>([
    [
      'alexa-personalization-off',
      'personalization turned on in the console',
      () =>
        world.changeManifest(({ permissions }) => {
          (permissions as unknown[]).push({ name: 'alexa::person_id:read' });
        }),
    ],
    [
      'alexa-name-permission',
      'the permission for a name taken away',
      () =>
        world.changeManifest((manifest) => {
          manifest['permissions'] = [{ name: 'alexa::profile:email:read' }];
        }),
    ],
    [
      'alexa-endpoint',
      'another function for requests',
      () =>
        world.changeManifest(({ apis }) => {
          endpoint((apis as Fields)['custom']).uri = OTHER;
        }),
    ],
    [
      'alexa-endpoint',
      'another function for skill events',
      () =>
        world.changeManifest(({ events }) => {
          endpoint(events).uri = OTHER;
        }),
    ],
    [
      'alexa-manifest',
      'a text changed in the console',
      () =>
        world.changeManifest(({ publishingInformation }) => {
          (publishingInformation as { locales: { 'en-US': Fields } }).locales['en-US']['summary'] =
            'Changed.';
        }),
    ],
    [
      'alexa-manifest',
      'a skill event that is not sent',
      () => world.changeManifest(({ events }) => void ((events as Fields)['subscriptions'] = [])),
    ],
    [
      'alexa-models',
      'an utterance changed in the console',
      () => {
        const model = goodModel();
        const { languageModel } = model.interactionModel;
        const [first, ...rest] = languageModel?.intents ?? [];
        const intents = [...rest, { ...first, samples: ['forget it'] }];
        const changed = { interactionModel: { languageModel: { ...languageModel, intents } } };
        return world.onAlexa('PUT', 'interactionModel/locales/en-US', changed);
      },
    ],
    ['alexa-voice-forward', 'linking by voice turned off', () => linking({ voice: 'DISABLED' })],
    [
      'alexa-account-linking',
      'another scheme',
      () => world.changeLinking({ accessTokenScheme: 'REQUEST_BODY_CREDENTIALS' }),
    ],
    ['alexa-account-linking', 'none at all', () => world.onAlexa('DELETE', 'accountLinkingClient')],
    [
      'alexa-client-id',
      'another client on Alexa',
      () => world.changeLinking({ clientId: 'amzn1.x' }),
    ],
    [
      'alexa-client-id',
      'another client in the function',
      () => world.changeFunction({ LWA_CLIENT_ID: 'amzn1.application-oa2-client.other' }),
    ],
    ['alexa-enabled', 'testing turned off', () => world.onAlexa('DELETE', 'enablement')],
    [
      'alexa-secret',
      'a rotated secret that is not published yet',
      () =>
        world.aws.memory.setSecret(lwaClientSecretName(STAGE), {
          clientSecret: `${CLIENT_SECRET}9`,
        }),
    ],
    [
      'alexa-live-stage',
      'a live stage without voice',
      async () => {
        await linking({ voice: 'DISABLED' });
        world.smapi.skills.goLive(world.skillId);
        await linking({ voice: 'ENABLED' });
      },
    ],
    ['function-settings', 'an old setting', () => world.changeFunction({ OFFER_CAP: '9' })],
    ['function-settings', 'another skill', () => world.changeFunction({ SKILL_ID: 'amzn1.x' })],
    ['function', 'no function', () => (world.aws.deployed = undefined)],
    ['alexa-may-call', 'no permission', () => (world.aws.statements = [])],
    [
      'only-this-skill-may-call',
      'a permission for any skill',
      () => allow({ principal: ALEXA, eventSourceToken: undefined }),
    ],
    [
      'only-this-skill-may-call',
      'a permission for anybody',
      () => allow({ principal: '*', eventSourceToken: undefined }),
    ],
    [
      'lwa-client-secret',
      'a secret that is not filled in',
      () => world.aws.memory.secretValues.delete(lwaClientSecretName(STAGE)),
    ],
    [
      'lwa-client-secret',
      'a secret of the wrong shape',
      () => world.aws.memory.setSecret(lwaClientSecretName(STAGE), 'no JSON'),
    ],
    ['published', 'nothing published yet', () => world.keep({})],
    ['published', 'a skill that is gone', () => world.smapi.skills.remove(world.skillId)],
    ['outcome-declined', 'refusals', () => count('OutcomeDeclined', 11)],
    ['outcome-requirements-not-met', 'requirements', () => count('OutcomeRequirementsNotMet', 11)],
    ['outcome-failed', 'failed links', () => count('OutcomeFailed', 11)],
    [
      'outcome-unknown-status',
      'an unknown status, which is a failed link too',
      () => Object.assign(world.aws.sums, { OutcomeFailed: 11, OutcomeUnknownStatus: 11 }),
    ],
    ['token-foreign', "a stranger's token", () => count('ForeignToken', 1)],
    ['token-rejected', 'rejected tokens', () => count('TokenRejected', 11)],
    ['token-unverified', 'tokens that nobody could verify', () => count('TokenUnverified', 11)],
  ])('names %s and no other: %s', async (id, _what, plant) => {
    await plant();
    const { exitCode, stdout } = await world.run('--stage', STAGE, '--live', '--json');
    const { checks } = JSON.parse(stdout) as { checks: Check[] };
    const failing = checks.filter(({ status }) => status === 'fails');
    expect(failing.map((check) => check.id)).toEqual([id]);
    expect(failing[0]?.remedy).not.toBe('');
    expect(exitCode).toBe(1);
  });

  it('in what the certified skill lacks is told apart from the development stage', async () => {
    world.smapi.skills.goLive(world.skillId);
    expect(await world.failing('--live')).toEqual([]);
  });
});

describe('what keeps the doctor from looking', () => {
  it.each<[string, () => unknown, RegExp]>([
    [
      'a secret of the wrong shape',
      () => world.aws.memory.setSecret(smapiSecretName(STAGE), { clientSecret: 'only' }),
      /has a clientSecret of the wrong shape/,
    ],
    ['a refused developer', () => world.lwa.revoke(world.refreshToken), /refused .*refresh token/],
    ['Alexa refusing', () => world.smapi.switches.fail('listSkillsForVendorV1', 403), /\(403\)/],
    ['Alexa throttling', () => world.smapi.switches.fail('*', 429), /permitted request limit/],
    ['Alexa broken', () => world.smapi.switches.fail('*', 503), /503/],
    ['Alexa hanging up', () => world.smapi.switches.fail('*', 'hang up'), /no answer/],
    ['no Login with Amazon', () => world.faults.set('lwa', '500'), /Login with Amazon/],
    [
      'AWS refusing',
      () =>
        Object.assign(world.aws.functions, {
          find: () => Promise.reject(Object.assign(new Error('not you'), { name: 'AccessDenied' })),
        }),
      /doesn't let it list the functions \(AccessDenied\): not you/,
    ],
    [
      'a record that is none',
      () =>
        world.aws.memory.stored.set(`/voice-forward-linking/${STAGE}/publication`, {
          value: '[]',
          version: 1,
        }),
      /holds no publication record/,
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

it('never tells a secret', async () => {
  await world.changeLinking({ domains: [CLIENT_SECRET], scopes: [world.refreshToken] });
  world.changeFunction({ LWA_CLIENT_ID: CLIENT_SECRET });
  for (const json of [[], ['--json']]) {
    const { stdout, stderr } = await world.run('--stage', STAGE, '--live', ...json);
    expect(stdout).toContain('[secret]');
    for (const secret of [CLIENT_SECRET, world.refreshToken]) {
      expect(stdout + stderr).not.toContain(secret);
    }
  }
});

const linking = ({ voice }: { voice: string }) =>
  world.changeLinking({ voiceForwardAccountLinking: voice });

const allow = (statement: { principal: string; eventSourceToken: string | undefined }) =>
  (world.aws.statements = [...world.aws.statements, statement]);

const count = (name: string, value: number) => Object.assign(world.aws.sums, { [name]: value });
