import { type SkillEndpoint, startFunction } from '../../simulator/function-host';
import { fromRoot } from '../../tools/paths';
import { type AnswerInvocation, type FakeAws, startFakeAws } from '../smoke-test/fake-aws';
import { SKILL_ID } from '../support/envelopes';
import { runFile } from './support/run-file';

let aws: FakeAws;
let skill: SkillEndpoint;

beforeAll(async () => {
  skill = await startFunction({
    bundle: fromRoot('dist', 'skill', 'index.mjs'),
    environment: {
      SKILL_ID,
      LEDGER_TABLE: 'ledger',
      LWA_CLIENT_ID: 'amzn1.application-oa2-client.0123456789abcdef0123456789abcdef',
    },
  });
});
afterEach(() => aws?.close());
afterAll(() => skill.close());

async function smokeTest(answer: AnswerInvocation, ...args: string[]) {
  aws = await startFakeAws(answer);
  return runFile('bin/voice-forward.ts', ['smoke-test', ...args], aws.url);
}

describe('npx voice-forward smoke-test', () => {
  it('talks to the version on the alias, and says that it answers as expected', async () => {
    expect(await smokeTest((event) => skill.invoke(event), '--stage', 'dev')).toEqual({
      out: 'Version 7 of RideHailer-dev-Skill-Function answers as expected.\n',
      error: '',
      code: 0,
    });
    // Launch, "link my account", the resumed session, and the request that needs the account.
    expect(aws.invoked).toHaveLength(4);
    expect(new Set(aws.invoked)).toEqual(new Set(['RideHailer-dev-Skill-Function:live']));
  });

  it('names the wrong answer and the command that rolls back', async () => {
    const { error, code } = await smokeTest(
      async () => ({ response: { version: '1.0', response: {} } }),
      '--stage',
      'dev',
    );
    expect(error).toBe(
      'The answer to launch lacks speech and a question with a reprompt in an open session. ' +
        'To go back: npx voice-forward rollback --stage dev\n',
    );
    expect(code).toBe(1);
  });

  it('reports a missing --stage with exit code 2', async () => {
    const { error, code } = await smokeTest(async () => ({}));
    expect(error).toContain('--stage is missing.');
    expect(code).toBe(2);
  });
});
