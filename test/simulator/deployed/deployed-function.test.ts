import { deployedFunction } from '../../../simulator/deployed/deployed-function';
import { DeployedFunctionError, UnsupportedError } from '../../../simulator/deployed/errors';
import { deployedSkillId } from '../../../simulator/deployed/skill-id';
import { REFUSING_URL } from '../../lwa/loopback-server';
import { LambdaApi, REFUSALS } from '../support/lambda-api';

const ENVELOPE = { request: { type: 'LaunchRequest', requestId: 'r' } };
const ALIAS = 'arn:aws:lambda:eu-west-1:000000000000:function:ride-hailer:live';

let api: LambdaApi;
beforeEach(async () => {
  api = await LambdaApi.start();
});
afterEach(() => api.close());

const address = (name = 'ride-hailer', endpoint = api.url) => ({
  name,
  endpoint,
  region: 'eu-west-1',
  credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
});

describe('a deployed function', () => {
  it('is invoked by its alias `live`, and its log is read', async () => {
    api.answering = (envelope) => ({ version: '1.0', response: {}, received: envelope });
    const endpoint = deployedFunction(address());

    const invocation = await endpoint.invoke(ENVELOPE);

    expect(api.requests).toEqual(['POST ride-hailer/invocations?Qualifier=live']);
    expect(invocation).toMatchObject({
      response: { version: '1.0', response: {}, received: ENVELOPE },
      timedOut: false,
      logs: ['START', '{"event":"linking.outcome"}', ''],
    });
    expect(endpoint.outputLines).toEqual(invocation.logs);
    await endpoint.close();
  });

  it('can be named by the ARN of its alias', async () => {
    await deployedFunction(address(ALIAS)).invoke(ENVELOPE);
    expect(api.requests).toEqual([`POST ${encodeURIComponent(ALIAS)}/invocations`]);
  });

  it.each([
    ['TypeError', 'x is not a function', false],
    ['Sandbox.Timedout', 'RequestId: 1 Error: Task timed out after 7.00 seconds', true],
  ])(
    'reports the error %s, and whether the function timed out',
    async (errorType, errorMessage, timedOut) => {
      api.answering = () => {
        throw Object.assign(new Error(errorMessage), { name: errorType });
      };
      const invocation = await deployedFunction(address()).invoke(ENVELOPE);
      expect(invocation).toMatchObject({ error: { errorType, errorMessage }, timedOut });
      expect(invocation).not.toHaveProperty('response');
    },
  );

  it('rejects a move of its clock', async () => {
    const { moveClock } = deployedFunction(address());
    await expect(moveClock(0)).resolves.toBeUndefined();
    await expect(moveClock(1)).rejects.toThrow(UnsupportedError);
  });
});

it('deployedSkillId reads the skill id from the environment of a deployed function', async () => {
  expect(await deployedSkillId(address())).toBe('amzn1.ask.skill.deployed');
  expect(api.requests).toEqual(['GET ride-hailer/configuration?Qualifier=live']);
});

it('deployedSkillId rejects a function without a skill id in its environment', async () => {
  api.environment = { TABLE: 'a' };
  await expect(deployedSkillId(address())).rejects.toThrow(
    "ride-hailer is not a skill function, since it has no variable SKILL_ID: take the name from the stack's output SkillFunction.",
  );
});

describe.each([
  ['invoked', (to: ReturnType<typeof address>) => deployedFunction(to).invoke(ENVELOPE)],
  ['read for its skill id', (to: ReturnType<typeof address>) => deployedSkillId(to)],
])('when a deployed function is %s, one sentence reports', (_, call) => {
  it.each(REFUSALS)('%s', async (type, status, sentence) => {
    api.refusal = { type, status };
    const called = call(address());
    await expect(called).rejects.toThrow(DeployedFunctionError);
    await expect(called).rejects.toThrow(sentence);
    await expect(called).rejects.toThrow(/^[^\n]*\.$/);
  });

  it('that AWS cannot be reached', async () => {
    await expect(call(address('ride-hailer', REFUSING_URL))).rejects.toThrow(
      'AWS could not be reached to call ride-hailer (ECONNREFUSED): check --region and the network.',
    );
  });
});
