import { figureOf, ratioOf } from '../../bench/measure/statistics';

it('takes the middle of the samples, and the middle half', () => {
  expect(figureOf([5, 1, 4, 2, 3])).toEqual({
    median: 3,
    lowerQuartile: 2,
    upperQuartile: 4,
    samples: 5,
  });
  expect(figureOf([1, 2])).toMatchObject({ median: 1.5 });
});

it('compares round by round, so that what slowed both leaves no trace', () => {
  expect(ratioOf([10, 100, 20], [20, 200, 40])).toMatchObject({ median: 0.5, upperQuartile: 0.5 });
});

it('makes no figure of nothing', () => {
  expect(figureOf([]).median).toBeNaN();
  expect(ratioOf([1], []).median).toBeNaN();
});
