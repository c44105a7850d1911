import { holds, isFarOut, verdictOn, type Bound } from '../../bench/bounds';

const bound = (measured: number, most: number): Bound => ({
  label: `${measured} of ${most}`,
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
])('%d of at most %d: within the bound %s, far out %s', (measured, most, holding, farOut) => {
  expect(holds(bound(measured, most))).toBe(holding);
  expect(isFarOut(bound(measured, most))).toBe(farOut);
});

describe('a run', () => {
  it('succeeds if no figure is more than a half above its bound', () => {
    expect(verdictOn([bound(0.5, 0.6), bound(0.8, 0.6)])).toEqual({
      words: '1 of 2 figures reached, 0 far out.',
      exitCode: 0,
    });
  });

  it('fails if a figure is, and names it', () => {
    expect(verdictOn([bound(0.5, 0.6), bound(1, 0.6)])).toEqual({
      words: '1 of 2 figures reached, 1 far out.\n  far out: 1 of 0.6',
      exitCode: 1,
    });
  });
});
