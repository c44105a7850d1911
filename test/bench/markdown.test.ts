import { dollars, number, ratio, table } from '../../bench/report/markdown';

it.each([
  [0, '0'],
  [0.05671, '0.0567'],
  [1.238, '1.24'],
  [43.14, '43.1'],
  [118.4, '118'],
  [9875.093, '9,875'],
  [100_000_000, '100,000,000'],
  [Number.NaN, '–'],
])('number writes %d as %s', (value, written) => {
  expect(number(value)).toBe(written);
});

it.each([
  [1.31, '1.31'],
  [0.62, '0.62'],
  [0.25, '1/4'],
  [0.0667, '1/15'],
])('ratio writes %d as %s', (value, said) => {
  expect(ratio(value)).toBe(said);
});

it('dollars rounds to the cent, and below a dollar to the hundredth of a cent', () => {
  expect(dollars(1234.5)).toBe('$1,234.50');
  expect(dollars(0.01234)).toBe('$0.0123');
});

it('table aligns columns of numbers to the right', () => {
  expect(table(['', 'ms'], [['ours', '17']])).toBe('|  | ms |\n| --- | ---: |\n| ours | 17 |');
});
