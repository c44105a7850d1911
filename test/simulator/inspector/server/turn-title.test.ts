import { titleOf } from '../../../../simulator/inspector/server/turn-title';

it.each([
  [0, '0 seconds pass'],
  [1_000, '1 second passes'],
  [119_000, '119 seconds pass'],
  [120_000, '2 minutes pass'],
  [86_400_000, '24 hours pass'],
  [31 * 86_400_000, '31 days pass'],
])('titleOf says how long %i ms are', (advanceMs, title) => {
  expect(titleOf({ advanceMs })).toBe(title);
});
