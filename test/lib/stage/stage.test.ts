import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readStage, stageNames } from '../../../lib/stage/stage';
import { fromRoot } from '../../../tools/paths';
import { directoryForEachTest } from '../../support/directory';
import { messageThrownBy } from '../../support/message-thrown-by';

const IDS = {
  lwaClientId: 'amzn1.application-oa2-client.11111111111111111111111111111111',
  vendorId: 'M1111111111111',
  smapiClientId: 'amzn1.application-oa2-client.22222222222222222222222222222222',
};

const directory = directoryForEachTest();

/** Writes the file of a stage, and returns a function that reads it. */
const stageTextReader = (content: string | Buffer, name = 'team') => {
  writeFileSync(join(directory.path, `${name}.json`), content);
  return () => readStage(name, directory.path);
};
const stageReader = (settings: unknown, name?: string) =>
  stageTextReader(JSON.stringify(settings), name);

describe('a stage', () => {
  it('gets every default if only the ids are given', () => {
    expect(stageReader(IDS)()).toEqual({
      name: 'team',
      ...IDS,
      application: 'ride-hailer',
      lwaApi: 'https://api.amazon.com',
      smapiApi: 'https://api.amazonalexa.com',
      offer: { cooldownDays: 30, maxOffers: 3, minIntervalMinutes: 10, proactive: true },
      linkingLocales: ['en-US', 'ja-JP'],
      pageEmails: [],
      notifyEmails: [],
      alarms: {
        failedLinkPercent: 20,
        minAttempts: 10,
        durationPercent: 80,
        minRequests: 20,
        secretAgeDays: 180,
      },
      localeMetrics: true,
      gradualRelease: false,
      canaryMinutes: 0,
      smokeTest: { linkAccountIntent: 'LinkAccountIntent' },
      logRetentionDays: 30,
      deletionProtection: true,
      terminationProtection: true,
      tags: {},
      ledgerReplicas: [],
      onDelete: 'keep',
      runBook: 'docs/run-book.md',
    });
  });

  it('is read from any file whose path ends in .json', () => {
    stageReader(IDS, 'emulated');
    expect(readStage(join(directory.path, 'emulated.json'), fromRoot('stages')).name).toBe(
      'emulated',
    );
  });

  it('named dev has every required setting', () => {
    expect(readStage('dev', fromRoot('stages'))).toMatchObject({ name: 'dev', pageEmails: [] });
  });

  it('named team is rejected with the name of each setting to fill in', () => {
    const read = () => readStage('team', fromRoot('stages'));
    for (const setting of ['lwaClientId', 'vendorId', 'smapiClientId']) {
      expect(read).toThrow(`Setting ${setting} in stages/team.json is ""`);
    }
  });
});

describe('an invalid stage', () => {
  it.each([
    [{ lwaClientId: 'ride-hailer' }, 'Setting lwaClientId in stages/team.json is "ride-hailer"'],
    [
      { smapiClientId: undefined },
      'Setting smapiClientId in stages/team.json is missing: it must be an LWA client id',
    ],
    [{ vendorId: undefined }, 'is missing: it must be an Alexa vendor id'],
    [{ vendorId: 'm123' }, 'Setting vendorId in stages/team.json is "m123"'],
    [{ skillId: 'amzn1.ask.skill.1' }, 'or leave the setting out to have a skill created'],
    [{ region: 'Ireland' }, 'it must be an AWS region such as "eu-west-1"'],
    [{ account: 123456789012 }, 'is 123456789012: it must be an AWS account number'],
    [{ lwaApi: 'http://api.amazon.com' }, 'it must be an https address'],
    [{ lwaApi: 'https://api.amazon.com/' }, 'without a trailing slash'],
    [
      { offer: { maxOffers: 11 } },
      'Setting offer.maxOffers in stages/team.json is 11: it must be a whole number',
    ],
    [{ offer: { cooldownDays: '30' } }, 'Setting offer.cooldownDays in stages/team.json is "30"'],
    [{ offer: 3 }, 'Setting offer in stages/team.json is 3: it must be an object'],
    [{ linkingLocales: ['english'] }, 'Setting linkingLocales in stages/team.json is ["english"]'],
    [{ pageEmails: ['on-call'] }, 'each entry an e-mail address'],
    [{ pageEmails: ['a@example.com', 'a@example.com'] }, 'without repeats'],
    [{ logRetentionDays: 31 }, 'Setting logRetentionDays in stages/team.json is 31'],
    [{ onDelete: 'retain' }, 'it must be one of "keep", "delete"'],
    [{ tags: { 'aws:x': 'y' } }, 'in which no name begins with "aws:"'],
    [{ smokeTest: { accountRequest: {} } }, 'Setting smokeTest.accountRequest.name in'],
    [{ smokeTest: { linkAccountIntent: 'link my account' } }, 'it must be the name of an intent'],
    [
      { smokeTest: { accountRequest: { name: 'A', slots: { b: 1 } } } },
      'smokeTest.accountRequest.slots.b in stages/team.json is 1: it must be a text',
    ],
    [
      { smokeTest: { accountRequest: { name: 'A', slots: 3 } } },
      'smokeTest.accountRequest.slots in stages/team.json is 3: it must be an object of slot names and texts',
    ],
    [{ gradualRelease: 'yes' }, 'it must be true or false'],
    [{ gradual: true }, 'Setting gradual in stages/team.json is true: there is no such setting'],
    [{ ledgerReplicas: ['us-east-1'] }, "name the ledger's own region too"],
    [
      { region: 'us-east-1', ledgerReplicas: ['us-east-1'] },
      'has the stage\'s own region "us-east-1"',
    ],
  ])('with %j is rejected in one sentence', (settings, sentence) => {
    expect(stageReader({ ...IDS, ...settings })).toThrow(sentence);
  });

  it('is rejected with all its problems, a line each', () => {
    expect(stageReader({ vendorId: 'x', lwaClientId: 'y' })).toThrow(
      /^Setting lwaClientId .*\nSetting vendorId .*\nSetting smapiClientId .*$/,
    );
  });

  it.each([
    { lwaClientId: 'amzn1.oa2-cs.v1.hush' },
    { smapiClientId: 'Atzr|hush' },
    { clientSecret: 'hush' },
    { offer: { refreshToken: ['hush'] } },
  ])('is rejected without quoting a possible secret: %j', (settings) => {
    expect(stageReader({ ...IDS, ...settings })).toThrow(/^Setting (?!.*hush)/);
  });

  it.each(['Team_1', '', '../stages/dev'])('is rejected for its name: %j', (name) => {
    stageReader(IDS, 'mine');
    expect(() => readStage(name, directory.path)).toThrow(
      / is no name of a stage: .* Choose one of mine/,
    );
  });

  it('is rejected for the name of its file', () => {
    stageReader(IDS, 'Team_1');
    expect(() => readStage(join(directory.path, 'Team_1.json'), directory.path)).toThrow(
      'The stage\'s name "Team_1" must be a small letter',
    );
  });

  it('is reported when its file does not exist', () => {
    stageReader(IDS, 'mine');
    expect(() => readStage('nope', directory.path)).toThrow(
      /There is no stage .* Choose one of mine/,
    );
  });

  it.each(['{', '[]', '"x"'])('is rejected when its file is not a JSON object: %s', (text) => {
    expect(stageTextReader(text)).toThrow(
      /^stages\/team\.json can't be read.* Compare it with another file in stages\/\.$/,
    );
  });
});

describe('the text of a stage file', () => {
  const SECRET = '7d1f4c0a9b2e4d6f8a1c3e5b7d9f0a2c';

  it.each([
    [`{"clientSecret": ${SECRET}}`, /in JSON at position|Unexpected token|Expected/],
    [`x${SECRET}`, /Unexpected token 'x'/],
    [`{"clientSecret": "${SECRET}`, /Unterminated string/],
    ['', /Unexpected end of JSON input/],
  ])('is rejected without quoting its secret when it is not JSON: %s', (text, why) => {
    const message = messageThrownBy(stageTextReader(text));

    expect(message).toMatch(why);
    expect(message).toContain('team.json');
    expect(message).not.toContain(SECRET.slice(0, 6));
    expect(message).not.toContain(SECRET.slice(-6));
  });

  it('may begin with a byte order mark', () => {
    expect(stageTextReader('\uFEFF{}')).toThrow(
      /^Setting lwaClientId in stages\/team\.json is missing/,
    );
  });

  it('is rejected when it is in UTF-16', () => {
    expect(messageThrownBy(stageTextReader(Buffer.from('\uFEFF{}', 'utf16le')))).toBe(
      'stages/team.json is encoded in UTF-16: save it as UTF-8. Compare it with another file in stages/.',
    );
  });
});

it('stageNames lists the stages of the project', () => {
  expect(stageNames(fromRoot('stages'))).toEqual(expect.arrayContaining(['dev', 'team']));
});
