import { SmokeTestHandler } from '../../lambda/smoke-test/names';
import { type SkillEndpoint, startFunction } from '../../simulator/function-host';
import { fromRoot } from '../../tools/paths';
import { SKILL_ID } from '../support/envelopes';
import { type AnswerInvocation, type FakeAws, startFakeAws } from './fake-aws';

const FUNCTION_ARN = 'arn:aws:lambda:eu-west-1:123456789012:function:ride-hailer:7';
const CREDENTIALS = { AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test' };

const EVENT = { DeploymentId: 'd-ABCDEF123', LifecycleEventHookExecutionId: 'eyJlbmM.hook' };

let aws: FakeAws;
const startedFunctions: SkillEndpoint[] = [];

afterEach(async () => {
  await aws.close();
  await Promise.all(startedFunctions.splice(0).map((lambda) => lambda.close()));
});

async function startBundle(name: string, environment: Record<string, string>, handler = 'handler') {
  const lambda = await startFunction({
    bundle: fromRoot('dist', name, 'index.mjs'),
    handler,
    environment: { ...CREDENTIALS, SKILL_ID, ...environment },
  });
  startedFunctions.push(lambda);
  return lambda;
}

const startSkill = () =>
  startBundle('skill', {
    LEDGER_TABLE: 'ledger',
    LWA_CLIENT_ID: 'amzn1.application-oa2-client.0123456789abcdef0123456789abcdef',
  });

/** Runs the built hook as CodeDeploy does. */
async function runHook(answer: AnswerInvocation) {
  aws = await startFakeAws(answer);
  const environment = {
    AWS_ENDPOINT_URL: aws.url,
    FUNCTION_ARN,
    LOCALE: 'en-US',
    LINK_ACCOUNT_INTENT: 'LinkAccountIntent',
    ACCOUNT_REQUEST: '{"name":"BookRideIntent","slots":{"destination":"airport"}}',
  };
  const hook = await startBundle('smoke-test', environment, SmokeTestHandler.BeforeTraffic);
  const { error, logs } = await hook.invoke(EVENT);
  return { error, logs: logs.join('\n') };
}

const report = (status: string) => ({
  deploymentId: EVENT.DeploymentId,
  lifecycleEventHookExecutionId: EVENT.LifecycleEventHookExecutionId,
  status,
});

describe('the hook that CodeDeploy invokes before traffic', () => {
  it('talks to the built skill and lets the release continue', async () => {
    const { invoke } = await startSkill();
    const { error } = await runHook(invoke);
    expect({ error, reports: aws.reports }).toEqual({
      error: undefined,
      reports: [report('Succeeded')],
    });
    expect(new Set(aws.invoked)).toEqual(new Set([FUNCTION_ARN]));
    // Launch, "link my account", the resumed session, and the request that needs the account.
    expect(aws.invoked).toHaveLength(4);
  });

  it('stops the release of a version that answers wrongly, and logs the reason', async () => {
    const { invoke } = await startSkill();
    const { error, logs } = await runHook(async (event) => {
      const { response } = await invoke(event);
      const text = JSON.stringify(response).replace('AskForAccountLinking', 'SomethingElse');
      return { response: JSON.parse(text) as unknown };
    });
    expect({ error, reports: aws.reports }).toEqual({
      error: undefined,
      reports: [report('Failed')],
    });
    expect(logs).toContain('The answer to linkMyAccount lacks the account-linking connection');
  });

  it('stops the release of a version that cannot start', async () => {
    const errorType = 'Runtime.ImportModuleError';
    const { logs } = await runHook(async () => ({ error: { errorType } }));
    expect(aws.reports).toEqual([report('Failed')]);
    expect(logs).toContain(`The skill did not answer launch: the function ended with ${errorType}`);
  });
});
