import { runFile } from './support/run-file';

const NO_AWS = 'http://127.0.0.1:1';

it('voice-forward init quotes all words of a name with spaces', async () => {
  const { error, code } = await runFile('tools/init.ts', ['parcel', 'post'], NO_AWS);
  expect(error).toMatch(/^"parcel post" is no name for a skill\./);
  expect(code).toBe(2);
});
