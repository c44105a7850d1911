import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import timers, { setImmediate } from 'node:timers/promises';
import { watchFiles } from '../../../simulator/cli/watch-files';
import { temporaryDirectory } from '../../support/directory';

const directory = temporaryDirectory();
const file = join(directory, 'account-linking.json');
const dist = join(directory, 'dist');

function watching(paths: readonly string[]) {
  let calls = 0;
  let onCall: () => void = () => undefined;
  const stop = watchFiles(paths, async () => {
    calls += 1;
    onCall();
  });
  return {
    stop,
    calls: () => calls,
    change: (makeChange: () => void) =>
      new Promise<void>((resolve) => {
        onCall = resolve;
        makeChange();
      }),
  };
}

describe('watchFiles', () => {
  it('calls back once for changes that happen together', async () => {
    let endWait: () => void = () => undefined;
    jest
      .spyOn(timers, 'setTimeout')
      .mockImplementation(() => new Promise<never>((resolve) => (endWait = resolve as () => void)));
    const { calls, stop } = watching([directory, join(directory, 'missing')]);
    writeFileSync(join(directory, 'one.ts'), '1');
    writeFileSync(join(directory, 'two.ts'), '2');
    const callsAfterPolls: number[] = [];
    for (let polls = 1; polls <= 4; polls += 1) {
      endWait();
      await setImmediate();
      callsAfterPolls.push(calls());
    }
    stop();
    jest.restoreAllMocks();
    expect(callsAfterPolls).toEqual([0, 1, 1, 1]);
  });

  it('sees each change of a file that an editor replaces', async () => {
    writeFileSync(file, '{}');
    const { calls, change, stop } = watching([file]);
    for (const text of ['{"scopes":[]}', '{"type":"AUTH_CODE"}', '{}']) {
      await change(() => {
        writeFileSync(`${file}.new`, text);
        renameSync(`${file}.new`, file);
      });
    }
    stop();
    expect(calls()).toBe(3);
  });

  it('sees changes in a directory that a build removes and makes again', async () => {
    mkdirSync(dist);
    const { change, stop } = watching([dist]);
    await change(() => {
      rmSync(dist, { recursive: true });
      mkdirSync(dist);
      writeFileSync(join(dist, 'index.js'), '1');
    });
    await change(() => writeFileSync(join(dist, 'index.js'), '2'));
    stop();
  });
});
