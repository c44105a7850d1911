import { ignoredOptions } from '../../../simulator/cli/ignored-options';

it('nothing is said where nothing was asked of the page', () => {
  expect(ignoredOptions({ open: false, port: 0 })).toBeUndefined();
});

it.each([
  [{ open: true, port: 0 }, /no page without a terminal .*: --open did nothing\.$/],
  [{ open: true, port: 8000 }, /: --open and --port did nothing\.$/],
])('%j of no page is told in a sentence', (options, sentence) => {
  expect(ignoredOptions(options)).toMatch(sentence);
});
