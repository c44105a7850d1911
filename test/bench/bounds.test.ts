import { isWithin, isOutOfTolerance, summaryOf, type Bound } from '../../bench/bounds';

const bound = (measured: number, max: number): Bound => ({
  label: `${measured} of ${max}`,
  measured,
  max,
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
])(
  'the figure %d with the bound %d: within the bound is %s, out of tolerance is %s',
  (measured, max, within, outOfTolerance) => {
    expect(isWithin(bound(measured, max))).toBe(within);
    expect(isOutOfTolerance(bound(measured, max))).toBe(outOfTolerance);
  },
);

describe('a run of the bench', () => {
  it('succeeds if no figure is out of tolerance', () => {
    expect(summaryOf([bound(0.5, 0.6), bound(0.8, 0.6)])).toEqual({
      text: '1 of 2 figures within their bounds, 0 out of tolerance.',
      exitCode: 0,
    });
  });

  it('fails if a figure is out of tolerance, and names it', () => {
    expect(summaryOf([bound(0.5, 0.6), bound(1, 0.6)])).toEqual({
      text: '1 of 2 figures within their bounds, 1 out of tolerance.\n  out of tolerance: 1 of 0.6',
      exitCode: 1,
    });
  });
});
