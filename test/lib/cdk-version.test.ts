import { cdkVersionProblem } from '../../lib/cdk-version';

describe('the version of aws-cdk-lib', () => {
  it.each(['2.276.0', '2.1000.0-rc.1'])('may be %s', (version) => {
    expect(cdkVersionProblem(version)).toBeUndefined();
  });

  it('that is too old is refused in one sentence', () => {
    expect(cdkVersionProblem('2.99.1')).toMatch(
      /^alexa-voice-forward-account-linking needs aws-cdk-lib 2\.\d+\.0 or newer, and 2\.99\.1 is installed: run "npm install aws-cdk-lib@latest"\.$/,
    );
  });
});
