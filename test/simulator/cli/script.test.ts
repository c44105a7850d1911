import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { readDuration, writeDuration } from '../../../simulator/cli/duration';
import { UsageError } from '../../../simulator/cli/errors';
import { parseScript, readScript } from '../../../simulator/cli/script';
import { temporaryDirectory } from '../../support/directory';

const directory = temporaryDirectory();
const writeScript = (name: string, content: string | Buffer) => {
  const path = join(directory, name);
  writeFileSync(path, content);
  return path;
};

const DAY_MS = 86_400_000;

it('parseScript reads utterances, silence and passing time', () => {
  const script = `\uFEFF# the customer thinks about it

    Alexa, open ride hailer
    ...
    My code is {code}.\r
    +30d
    # later
    +2h
    …`;
  expect(parseScript(script, 'a script')).toEqual([
    { kind: 'say', utterance: 'Alexa, open ride hailer' },
    { kind: 'say', utterance: '...' },
    { kind: 'say', utterance: 'My code is {code}.' },
    { kind: 'wait', ms: 30 * DAY_MS },
    { kind: 'wait', ms: DAY_MS / 12 },
    { kind: 'say', utterance: '...' },
  ]);
});

it.each([
  ['45s', 45_000],
  ['10m', 600_000],
  ['2h', 7_200_000],
  ['30d', 30 * DAY_MS],
  ['0d', 0],
  ['30', undefined],
  ['d', undefined],
  ['-1d', undefined],
  ['1.5h', undefined],
  ['1w', undefined],
])('readDuration reads %s as %s milliseconds', (text, ms) => {
  expect(readDuration(text)).toBe(ms);
});

it.each(['45s', '10m', '2h', '30d', '90s', '0s'])(
  'writeDuration writes what readDuration reads: %s',
  (text) => {
    expect(writeDuration(readDuration(text)!)).toBe(text);
  },
);

it('parseScript names the line of a malformed duration', () => {
  expect(() => parseScript('# one\n\nhello\n+tomorrow', 'talk.txt')).toThrow(
    'talk.txt, line 4: "+tomorrow" is not a duration: write + and 30d, 2h, 10m or 45s.',
  );
});

it('readScript reads a file, or standard input in chunks', async () => {
  const steps = [{ kind: 'say', utterance: 'open ride hailer' }];
  expect(await readScript(writeScript('good.txt', 'open ride hailer'))).toEqual(steps);
  expect(
    await readScript('-', Readable.from([Buffer.from('open ri'), Buffer.from('de hailer')])),
  ).toEqual(steps);
});

it.each([
  ['does not exist', () => join(directory, 'none.txt')],
  ['is a directory', () => directory],
  ['contains no utterance', () => writeScript('empty.txt', '# nothing\n\n+1d\n')],
  ['is not text', () => writeScript('binary', Buffer.from([0xff, 0xfe, 0x00, 0xd8]))],
])('readScript rejects a script that %s', async (why, path) => {
  await expect(readScript(path())).rejects.toThrow(UsageError);
  await expect(readScript(path())).rejects.toThrow(why);
});
