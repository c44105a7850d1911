import { ignoredOptions } from '../../../simulator/cli/ignored-options';

it('nothing is said where nothing was asked of the page', () => {
  expect(ignoredOptions({ open: false, port: 0 })).toBeUndefined();
});

it.each([
  [{ open: true, port: 0 }, /only in an interactive terminal: --open was ignored\.$/],
  [{ open: true, port: 8000 }, /: --open and --port was ignored\.$/],
])('%j without an inspector is reported in one sentence', (options, sentence) => {
  expect(ignoredOptions(options)).toMatch(sentence);
});
