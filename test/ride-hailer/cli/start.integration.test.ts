import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { fromRoot } from '../../../tools/paths';

const start = (args: readonly string[], input = ''): SpawnSyncReturns<string> =>
  spawnSync(process.execPath, [fromRoot('dist/simulator/main.cjs'), ...args], {
    cwd: fromRoot(),
    encoding: 'utf8',
    env: {
      ...process.env,
      AWS_ENDPOINT_URL_LAMBDA: 'http://127.0.0.1:1',
      // Users do not set this variable; the test environment does.
      AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: undefined,
    },
    input,
  });

describe('npm start without a terminal', () => {
  it("plays the conversation of Amazon's document, and exits with 0", () => {
    const { status, stderr, stdout } = start([]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout.split('\n')[0]).toMatch(/^Customer: Alexa, open Ride Hailer/);
    expect(stdout).toMatch(/Great, Annie\. I've signed you in with Ride Hailer/);
    expect(stdout).toMatch('Now, I can help you book a ride! Where would you like to go?');
  });

  it('plays a script as JSON, one compact object a line, without a token or an LWA user id', () => {
    const script = '# a customer\nopen ride hailer\nlink my account\nno\n+30d\nopen ride hailer\n';
    const { status, stderr, stdout } = start(['--script', '-', '--json'], script);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const lines = stdout.trimEnd().split('\n');
    const entries = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines).toEqual(entries.map((entry) => JSON.stringify(entry)));
    const kinds = new Set(entries.map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual(['card', 'end', 'message', 'said']);
    expect(entries.at(-1)).toMatchObject({ kind: 'end', linked: false, outcome: 'declined' });
    expect(stdout).not.toMatch(/Atz[ar]\|.{20}|amzn1\.account\..{20}/);
  });

  it('writes one line for passing time, and none for the silence that ends the session', () => {
    const { stdout } = start(['--script', '-'], 'open ride hailer\n+31d\n');
    expect(stdout).toMatch('\n(31d later)\n');
    expect(stdout).not.toMatch('Customer: ...');
    expect(stdout).toMatch('the session is closed');
  });

  it('records refused connections and active faults', () => {
    const script = 'open ride hailer\nlink my account\ni approve\n{code}\n';
    const { stdout } = start(['--script', '-', '--json', '--fail', 'lwa=refused'], script);
    expect(stdout).toMatch(
      '{"kind":"message","from":"voice-forward","to":"lwa","name":"connection refused","body":null,"fault":"lwa=refused"}',
    );
    expect(stdout).toMatch('"problems":0,"faults":["lwa=refused"]}');
    const atTable = start(['--scenario', 'consents', '--json', '--fail', 'table=refused']);
    expect(atTable.stdout).toMatch('"from":"skill","to":"table","name":"connection refused"');
  });

  it('says that it ignores --open', () => {
    const { status, stderr } = start(['--script', '-', '--open'], 'open ride hailer\n');
    expect({ status, stderr }).toEqual({
      status: 0,
      stderr: 'The inspector runs only in an interactive terminal: --open was ignored.\n',
    });
  });

  it.each([
    [['--script', 'nowhere.txt'], /^The script "nowhere.txt" does not exist: .*\.\n$/],
    [['--nothing'], /^There is no option "--nothing": .*\.\n$/],
    [['--replay', 'nowhere.json'], /^The conversation "nowhere.json" does not exist: .*\.\n$/],
    [['--replay', '.'], /^The conversation "." is a directory: .*\.\n$/],
    [
      ['--replay', 'README.md'],
      /^"README.md": The file does not contain valid JSON\. Save a conversation .*\.\n$/,
    ],
    [
      ['--skill', 'test/lib/fixtures'],
      /^There is no function in "test\/lib\/fixtures": bundle the skill into dist\/index\.mjs.*\.\n$/,
    ],
    [['--function', 'ride-hailer'], /^AWS could not be reached to call ride-hailer .*\.\n$/],
  ])('rejects %j in one line with the exit code 2', (args, sentence) => {
    const { status, stderr, stdout } = start(args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(sentence);
  });
});
