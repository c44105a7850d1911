import { holds, isFarOut, type Bound } from '../../bench/bounds';

const bound = (measured: number, most: number): Bound => ({
  label: 'cold',
  measured,
  most,
  unit: 'ratio',
});

it.each([
  [0.5, 0.6, true, false],
  [0.6, 0.6, true, false],
  [0.8, 0.6, false, false],
  [0.91, 0.6, false, true],
  [0, 0, true, false],
  [1, 0, false, true],
  [Number.NaN, 0.6, false, true],
])('%d of at most %d: holds %s, far out %s', (measured, most, holding, farOut) => {
  expect(holds(bound(measured, most))).toBe(holding);
  expect(isFarOut(bound(measured, most))).toBe(farOut);
});
