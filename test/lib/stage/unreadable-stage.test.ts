import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readStage } from '../../../lib/stage/stage';
import { messageOf } from '../../support/message-of';

const SECRET = '7d1f4c0a9b2e4d6f8a1c3e5b7d9f0a2c';

describe('a stage file that is not JSON', () => {
  let directory: string;
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'json-'));
  });
  afterEach(() => rmSync(directory, { recursive: true }));

  it.each([
    [`{"clientSecret": ${SECRET}}`, /in JSON at position|Unexpected token|Expected/],
    [`x${SECRET}`, /Unexpected token 'x'/],
    [`{"clientSecret": "${SECRET}`, /Unterminated string/],
    ['', /Unexpected end of JSON input/],
  ])('is reported without its content: %s', (text, why) => {
    writeFileSync(join(directory, 'team.json'), text);
    const message = messageOf(() => readStage('team', directory));

    expect(message).toMatch(why);
    expect(message).toContain('team.json');
    expect(message).not.toContain(SECRET.slice(0, 6));
    expect(message).not.toContain(SECRET.slice(-6));
  });

  it('may begin with a byte order mark', () => {
    writeFileSync(join(directory, 'team.json'), '\uFEFF{}');

    expect(messageOf(() => readStage('team', directory))).toMatch(
      /^Setting lwaClientId in stages\/team\.json is missing/,
    );
  });

  it('is named when it is in UTF-16', () => {
    writeFileSync(join(directory, 'team.json'), Buffer.from('\uFEFF{}', 'utf16le'));

    expect(messageOf(() => readStage('team', directory))).toBe(
      'stages/team.json is encoded in UTF-16: save it as UTF-8. stages/ has others to compare it with.',
    );
  });
});
