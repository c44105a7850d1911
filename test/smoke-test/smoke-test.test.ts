import { type RequestEnvelope } from 'ask-sdk-model';
import { type Ledger } from '../../lambda/linking';
import { type Invoke } from '../../lambda/smoke-test/converse';
import { beforeTraffic, canary, type SmokeTestAws } from '../../lambda/smoke-test/smoke-test';
import { cafe } from '../support/cafe';
import { SKILL_ID } from '../support/envelopes';
import { type SkillResponse } from '../support/response-rules';
import { takeLogLines } from '../support/log-capture';

const ENVIRONMENT = {
  SKILL_ID,
  FUNCTION_ARN: 'arn:aws:lambda:skill:7',
  LOCALE: 'en-US',
  LINK_ACCOUNT_INTENT: 'LinkAccountIntent',
  ACCOUNT_REQUEST: '{"name":"OrderIntent","slots":{"drink":"tea"}}',
};
const HOOK_EVENT = { DeploymentId: 'd-1', LifecycleEventHookExecutionId: 'hook-1' };

const calls: string[] = [];
const rejectCall = (name: string) => () => {
  calls.push(name);
  return Promise.reject(new Error('The smoke test must not reach the ledger.'));
};
const ledger: Ledger = {
  makeOffer: rejectCall('makeOffer'),
  startCooldown: rejectCall('startCooldown'),
  store: rejectCall('store'),
  claim: rejectCall('claim'),
  recordLinked: rejectCall('recordLinked'),
  recordDisabled: rejectCall('recordDisabled'),
};
const { invoke: skill, events } = cafe({ ledger });

const reports: string[] = [];
const testedFunctions: string[] = [];

const awsWith = (invoke: Invoke): SmokeTestAws => ({
  invoke: (functionArn) => {
    testedFunctions.push(functionArn);
    return invoke;
  },
  report: async ({ DeploymentId }, status) => {
    reports.push(`${DeploymentId} ${status}`);
  },
});

const withChangedAnswer =
  (type: string, change: (answer: SkillResponse) => unknown): Invoke =>
  async (envelope: RequestEnvelope) => {
    const answer = await skill(envelope);
    const { request } = envelope;
    const name = request.type === 'IntentRequest' ? request.intent.name : request.type;
    return name === type ? change(answer) : answer;
  };

const loggedFailures = () =>
  takeLogLines()
    .map((line) => JSON.parse(line) as Record<string, unknown>)
    .filter(({ event }) => event === 'smokeTest.failed');

beforeEach(() => {
  for (const list of [calls, reports, testedFunctions]) list.length = 0;
  takeLogLines();
});

describe('the smoke test', () => {
  it('reports success for the skill, and tests the version that the environment names', async () => {
    await beforeTraffic(HOOK_EVENT, awsWith(skill), ENVIRONMENT);
    expect({ reports, tested: testedFunctions, logged: loggedFailures() }).toEqual({
      reports: ['d-1 Succeeded'],
      tested: ['arn:aws:lambda:skill:7'],
      logged: [],
    });
  });

  it('writes no ledger item and reports no event of linking', async () => {
    await canary(awsWith(skill), ENVIRONMENT);
    expect({ calls, events }).toEqual({ calls: [], events: [] });
  });

  it.each<[string, Invoke, string]>([
    [
      'ends with an error',
      () => Promise.reject(new Error('the function ended with Runtime.ImportModuleError')),
      'The skill did not answer launch: the function ended with Runtime.ImportModuleError',
    ],
    [
      'launches without a question',
      withChangedAnswer('LaunchRequest', (answer) => ({
        ...answer,
        response: { ...answer.response, shouldEndSession: true },
      })),
      'The answer to launch lacks a question with a reprompt in an open session.',
    ],
    [
      'starts no connection',
      withChangedAnswer('LinkAccountIntent', (answer) => ({
        ...answer,
        response: { ...answer.response, directives: [] },
      })),
      'The answer to linkMyAccount lacks the account-linking connection with a token.',
    ],
    [
      'sends no app card after a declined link',
      withChangedAnswer('SessionResumedRequest', (answer) => ({
        ...answer,
        response: { ...answer.response, card: undefined },
      })),
      'The answer to resumed lacks the app card.',
    ],
    [
      'says nothing to a request that needs the account',
      withChangedAnswer('OrderIntent', () => ({ version: '1.0', response: {} })),
      'The answer to requestThatNeedsAccount lacks speech and a question',
    ],
    [
      'answers with no envelope',
      () => Promise.resolve(null),
      'The answer to launch is not a response envelope.',
    ],
  ])('stops the release of a skill that %s, and logs the reason', async (_, invoke, reason) => {
    await beforeTraffic(HOOK_EVENT, awsWith(invoke), ENVIRONMENT);
    expect(reports).toEqual(['d-1 Failed']);
    expect(loggedFailures()).toEqual([
      expect.objectContaining({ reason: expect.stringContaining(reason) as string }),
    ]);
  });
});

describe('the canary', () => {
  it('fails if an answer is wrong', async () => {
    const invoke: Invoke = () => Promise.resolve({ version: '1.0', response: {} });
    await expect(canary(awsWith(invoke), ENVIRONMENT)).rejects.toThrow(
      'The answer to launch lacks',
    );
  });
});
