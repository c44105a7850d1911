import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readHistory, writeHistory } from '../../../simulator/cli/history-file';

describe('the history file', () => {
  const directory = mkdtempSync(join(tmpdir(), 'history-'));
  const file = join(directory, 'history');
  afterAll(() => rmSync(directory, { recursive: true }));

  it('brings the lines of one run to the next, readable by the user alone', () => {
    writeHistory(file, ['stop', 'open ride hailer']);
    expect(readHistory(file)).toEqual(['stop', 'open ride hailer']);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('keeps the newest 500 lines', () => {
    writeHistory(
      file,
      Array.from({ length: 501 }, (_, index) => `line ${index}`),
    );
    expect(readHistory(file)).toHaveLength(500);
    expect(readHistory(file)[0]).toBe('line 0');
  });

  it('is empty if the file does not exist or cannot be written', () => {
    expect(readHistory(join(directory, 'none'))).toEqual([]);
    expect(() => writeHistory(join(directory, 'no', 'directory'), ['stop'])).not.toThrow();
    expect(readHistory(undefined)).toEqual([]);
  });
});
