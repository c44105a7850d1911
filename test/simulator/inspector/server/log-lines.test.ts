import { parseLogLines } from '../../../../simulator/inspector/server/log-lines';

const emf = (names: readonly { Name: string; Unit?: string }[], values: object): string =>
  JSON.stringify({ _aws: { CloudWatchMetrics: [{ Metrics: names }] }, ...values });

it('parseLogLines reads a metric with its unit and the sum of its values', () => {
  const lines = [
    emf([{ Name: 'OfferMade', Unit: 'Count' }], { OfferMade: 1, locale: 'en-US' }),
    emf([{ Name: 'Latency', Unit: 'Milliseconds' }, { Name: 'Rides' }], {
      Latency: [3, 4],
      Rides: 2,
    }),
  ];
  expect(parseLogLines(lines)).toEqual({
    metrics: [
      { name: 'OfferMade', value: 1, unit: 'Count' },
      { name: 'Latency', value: 7, unit: 'Milliseconds' },
      { name: 'Rides', value: 2, unit: 'None' },
    ],
    logs: [],
  });
});

it('parseLogLines returns lines that are neither metrics nor blank as log lines, parsed if they are JSON', () => {
  const lines = [
    '{"level":"INFO","event":"linking.outcome"}',
    '',
    'START RequestId: 1',
    '  ',
    'null',
  ];
  expect(parseLogLines(lines)).toEqual({
    metrics: [],
    logs: [{ level: 'INFO', event: 'linking.outcome' }, 'START RequestId: 1', null],
  });
});
