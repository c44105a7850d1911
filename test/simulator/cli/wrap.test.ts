import { closest } from '../../../simulator/cli/closest';
import { wrapLine } from '../../../simulator/cli/wrap';

it('wrapLine wraps a line at words, and indents the rest', () => {
  expect(wrapLine('one two three four', 9, 2)).toBe('one two\n  three\n  four');
});

it('wrapLine keeps a word that is longer than the line, and the indentation of a list', () => {
  expect(wrapLine('  a verylongword b', 8, 4)).toBe('  a\n    verylongword\n    b');
});

it('wrapLine does not count colours, and counts East Asian characters twice', () => {
  expect(wrapLine('\u001b[31mone\u001b[39m two', 7, 2)).not.toMatch('\n');
  expect(wrapLine('空港 空港', 7, 2)).toBe('空港\n  空港');
});

it.each([
  ['scenaro', 'scenario'],
  ['phon', 'phone'],
  ['xyz', undefined],
])('closest finds the name that is closest to %s', (name, expected) => {
  expect(closest(name, ['scenario', 'phone', 'reset'])).toBe(expected);
});
