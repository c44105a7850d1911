import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { type SkillEndpoint, startFunction } from '../../simulator/function-host';
import { fromRoot } from '../../tools/paths';
import { type Answer, type FakeAws, startFakeAws } from '../smoke-test/fake-aws';
import { SKILL_ID } from '../support/envelopes';

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

/** `npm run smoke-test`, against an account whose function answers so. */
async function smokeTest(answer: Answer, ...args: string[]) {
  aws = await startFakeAws(answer);
  const command = spawn(
    process.execPath,
    ['--import', 'tsx', fromRoot('bin', 'voice-forward.ts'), 'smoke-test', ...args],
    {
      cwd: fromRoot(),
      env: {
        PATH: process.env['PATH'],
        AWS_ENDPOINT_URL: aws.url,
        AWS_REGION: 'eu-west-1',
        AWS_ACCESS_KEY_ID: 'test',
        AWS_SECRET_ACCESS_KEY: 'test',
      },
    },
  );
  const [out, error, [code]] = await Promise.all([
    text(command.stdout),
    text(command.stderr),
    once(command, 'close') as Promise<[number]>,
  ]);
  return { out, error, code };
}

describe('npm run smoke-test', () => {
  it('talks to the version on the alias, and says that it answers as expected', async () => {
    expect(await smokeTest((event) => skill.invoke(event), '--stage', 'dev')).toEqual({
      out: 'Version 7 of RideHailer-dev-Skill-Function answers as expected.\n',
      error: '',
      code: 0,
    });
    expect(aws.invoked).toHaveLength(4);
    expect(new Set(aws.invoked)).toEqual(new Set(['RideHailer-dev-Skill-Function:live']));
  });

  it('names the wrong answer and the way back', async () => {
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

  it('needs a stage', async () => {
    const { error, code } = await smokeTest(async () => ({}));
    expect(error).toContain('--stage is missing.');
    expect(code).toBe(2);
  });
});
