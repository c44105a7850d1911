import { statSync } from 'node:fs';
import { join } from 'node:path';
import { readHistory, writeHistory } from '../../../simulator/cli/history-file';
import { temporaryDirectory } from '../../support/directory';

describe('the history file', () => {
  const directory = temporaryDirectory();
  const file = join(directory, 'history');

  it('keeps the lines for the next run, readable by the user alone', () => {
    writeHistory(file, ['stop', 'open ride hailer']);
    expect(readHistory(file)).toEqual(['stop', 'open ride hailer']);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('keeps the newest 500 lines, the newest first', () => {
    const lines = Array.from({ length: 501 }, (_, index) => `line ${index}`);
    writeHistory(file, lines);
    expect(readHistory(file)).toEqual(lines.slice(0, 500));
  });

  it('is empty without a file, and a file that cannot be written is ignored', () => {
    expect(readHistory(join(directory, 'none'))).toEqual([]);
    expect(() => writeHistory(join(directory, 'no', 'directory'), ['stop'])).not.toThrow();
    expect(readHistory(undefined)).toEqual([]);
  });
});
