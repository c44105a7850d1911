import { start } from '../../../simulator/cli/start';
import { DeployedFunctionError } from '../../../simulator/deployed/errors';
import { Tab } from '../support/tab';
import { LambdaApi, REFUSALS } from '../support/lambda-api';
import { type Incoming, linkingSkill } from '../support/fake-skill';
import { Screen } from './streams';
import { modelOf } from '../../support/skill-package';
import { environmentSnapshot } from '../../support/environment-snapshot';
import { fromRoot } from '../../../tools/paths';

const OPEN = `open ${modelOf('en-US').interactionModel.languageModel.invocationName}`;

let api: LambdaApi;
const restoreEnvironment = environmentSnapshot();

beforeEach(async () => {
  api = await LambdaApi.start();
  api.answering = linkingSkill;
  process.env['AWS_ENDPOINT_URL_LAMBDA'] = api.url;
});

afterEach(() => {
  api.close();
  restoreEnvironment();
});

const pipedScreen = () => new Screen({ isTerminal: false });

async function startInTerminal() {
  const screen = new Screen({ isTerminal: true });
  const code = start(['--function', 'ride-hailer'], screen);
  const url = await screen.waitFor(/http:\/\/127[\d.:]+/);
  await screen.waitFor(/You: $/);
  return { screen, code, url };
}

function skillIdsInEnvelopes(): ReadonlySet<string> {
  const ids = new Set<string>();
  api.answering = (envelope: Incoming) => {
    ids.add(envelope.context.System.application.applicationId);
    return linkingSkill(envelope);
  };
  return ids;
}

const LIMITATIONS =
  /The function uses its own table: .*\n.*real time.*\n.*real Login with Amazon.*\n.*profile API.*\n/;

it('--function plays the sample conversation with the deployed function, and lists its limitations on standard error', async () => {
  const screen = pipedScreen();
  expect(await start(['--function', 'ride-hailer'], screen)).toBe(0);
  expect(screen.output).toMatch('Alexa (skill): Shall I link your account?');
  expect(screen.output).toMatch('Alexa (skill): It came back: LINKED. What next?');
  expect(screen.output).not.toMatch(LIMITATIONS);
  expect(screen.errors).toMatch(LIMITATIONS);
  const [first, ...others] = new Set(api.requests);
  expect(first).toBe('GET ride-hailer/configuration?Qualifier=live');
  expect(others).toEqual(['POST ride-hailer/invocations?Qualifier=live']);
});

it('--function opens the function of another project as another skill, without the publisher of Ride Hailer', async () => {
  const screen = pipedScreen();
  const startDirectory = process.cwd();
  process.chdir(fromRoot('examples', 'daily-quote'));
  try {
    await start(['--function', 'daily-quote', '--scenario', 'declines'], screen);
  } finally {
    process.chdir(startDirectory);
  }
  expect(screen.output).toContain("Alexa: Here's the skill Daily Quote.\n");
});

it("--function sends envelopes with the function's own skill id", async () => {
  const ids = skillIdsInEnvelopes();
  await start(['--function', 'ride-hailer', '--scenario', 'declines'], pipedScreen());
  expect([...ids]).toEqual(['amzn1.ask.skill.deployed']);
});

it('--function lists its limitations, plays one conversation in terminal and inspector, and rejects :ledger and :wait', async () => {
  const { screen, code, url } = await startInTerminal();
  await screen.waitFor(LIMITATIONS);
  const tab = await Tab.open(url);
  expect(tab.events[0]).toMatchObject({ setup: { functionName: 'ride-hailer' } });

  await Tab.act(url, 'step', { say: OPEN });
  await screen.waitFor(/Shall I link your account\?/);
  screen.type(':ledger');
  await screen.waitFor(/ride-hailer is deployed\. The function uses its own table/);
  screen.type(':wait 30d');
  await screen.waitFor(/ride-hailer is deployed\. The function runs in real time/);
  screen.type('link my account');
  await screen.waitFor(/Do you give .+ permission/);
  screen.type(':quit');
  expect(await code).toBe(0);
});

it('--function reports a failed call in one sentence, and the conversation continues', async () => {
  const { screen, code, url } = await startInTerminal();
  api.refusal = { status: 403, type: 'ExpiredTokenException' };
  const sentence = 'There are no valid AWS credentials to call ride-hailer';

  expect((await Tab.act(url, 'step', { say: OPEN })).error).toContain(sentence);
  screen.type(OPEN);
  await screen.waitFor(new RegExp(sentence));

  api.refusal = undefined;
  screen.type(OPEN);
  await screen.waitFor(/Shall I link your account\?/);
  screen.endInput();
  expect(await code).toBe(0);
});

it.each(REFUSALS)(
  '--function reports %s at the start in terminal and inspector, and plays the conversation when the error is gone',
  async (type, status, sentence) => {
    api.refusal = { type, status };
    const { screen, code, url } = await startInTerminal();
    expect(screen.output).toContain(sentence);
    const { error } = await Tab.act(url, 'step', { say: OPEN });
    expect(error).toContain(sentence);

    api.refusal = undefined;
    const ids = skillIdsInEnvelopes();
    screen.type(OPEN);
    await screen.waitFor(/Shall I link your account\?/);
    screen.endInput();
    expect(await code).toBe(0);
    expect([...ids]).toEqual(['amzn1.ask.skill.deployed']);
  },
);

describe('--function without a terminal rejects before the conversation, with the reason', () => {
  it.each(REFUSALS)('at %s', async (type, status, sentence) => {
    api.refusal = { type, status };
    const screen = pipedScreen();
    const started = start(['--function', 'ride-hailer'], screen);
    await expect(started).rejects.toThrow(DeployedFunctionError);
    await expect(started).rejects.toThrow(sentence);
    expect(screen.output).toBe('');
  });

  it('without credentials', async () => {
    for (const name of ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_PROFILE']) {
      delete process.env[name];
    }
    process.env['AWS_CONFIG_FILE'] = '/dev/null';
    process.env['AWS_SHARED_CREDENTIALS_FILE'] = '/dev/null';
    const started = start(['--function', 'ride-hailer'], pipedScreen());
    await expect(started).rejects.toThrow(
      'There are no valid AWS credentials to call ride-hailer: set AWS_PROFILE, or log in with the AWS CLI.',
    );
    expect(api.requests).toEqual([]);
  });

  it('without a region', async () => {
    delete process.env['AWS_REGION'];
    process.env['AWS_CONFIG_FILE'] = '/dev/null';
    await expect(start(['--function', 'ride-hailer'], pipedScreen())).rejects.toThrow(
      'No AWS region is set: add --region with the one that ride-hailer is in.',
    );
    expect(await start(['--function', 'ride-hailer', '--region', 'eu-west-1'], pipedScreen())).toBe(
      0,
    );
  });
});

it('--function rejects the step of a script that moves the clock, with the reason', async () => {
  const screen = pipedScreen();
  screen.stdin.end(`${OPEN}\n+30d\n${OPEN}\n`);
  const started = start(['--function', 'ride-hailer', '--script', '-'], screen);
  await expect(started).rejects.toThrow('ride-hailer is deployed. The function runs in real time');
  expect(screen.output.match(/Customer: /g)).toHaveLength(1);
});
