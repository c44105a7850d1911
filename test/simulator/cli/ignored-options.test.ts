import { ignoredOptions } from '../../../simulator/cli/ignored-options';

it('ignoredOptions returns undefined without options for the inspector', () => {
  expect(ignoredOptions({ open: false, port: 0 })).toBeUndefined();
});

it.each([
  [{ open: true, port: 0 }, /only in an interactive terminal\. Ignored: --open\.$/],
  [{ open: true, port: 8000 }, /Ignored: --open, --port\.$/],
])('ignoredOptions reports %j in one sentence', (options, sentence) => {
  expect(ignoredOptions(options)).toMatch(sentence);
});
