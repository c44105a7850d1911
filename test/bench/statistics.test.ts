import { figureOf, ratioOf } from '../../bench/measure/statistics';

it('figureOf computes the median and the quartiles', () => {
  expect(figureOf([5, 1, 4, 2, 3])).toEqual({
    median: 3,
    lowerQuartile: 2,
    upperQuartile: 4,
    samples: 5,
  });
  expect(figureOf([1, 2])).toMatchObject({ median: 1.5 });
});

it('ratioOf compares round by round, so that a slow round does not change the ratio', () => {
  expect(ratioOf([10, 100, 20], [20, 200, 40])).toMatchObject({ median: 0.5, upperQuartile: 0.5 });
});

it('the median of missing samples is NaN', () => {
  expect(figureOf([]).median).toBeNaN();
  expect(ratioOf([1], []).median).toBeNaN();
});
