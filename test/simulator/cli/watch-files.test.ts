import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { watchFiles } from '../../../simulator/cli/watch-files';

const folder = mkdtempSync(join(tmpdir(), 'watch-'));

afterAll(() => rmSync(folder, { recursive: true }));

it('calls back once for changes that happen together', async () => {
  let calls = 0;
  let stop: () => void = () => undefined;
  await new Promise<void>((resolve) => {
    stop = watchFiles([folder, join(folder, 'missing')], async () => {
      calls += 1;
      resolve();
    });
    writeFileSync(join(folder, 'one.ts'), '1');
    writeFileSync(join(folder, 'two.ts'), '2');
  });
  stop();
  expect(calls).toBe(1);
});
