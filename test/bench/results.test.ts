import { isOutOfTolerance } from '../../bench/bounds';
import { type ColdFigures } from '../../bench/measure/cold';
import { figureOf } from '../../bench/measure/statistics';
import { floor, official, ours, type Subject, usual } from '../../bench/peers/peers';
import { reportOf } from '../../bench/report/report';
import { boundsOf, type Results } from '../../bench/results';
import { conversation } from './conversation';

const cold = (subject: Subject, ratio: number, peakMb = 50): ColdFigures => ({
  subject,
  importMs: figureOf([1_000_000]),
  coldMs: figureOf([1_000_000]),
  cpuMs: figureOf([1_000_000]),
  peakMb: figureOf([peakMb]),
  ratio: figureOf([ratio]),
});

const coldFigures = [cold(ours, 1), cold(floor, 1.2), cold(usual, 0.3), cold(official, 0.05)];
const RESULTS = {
  launchLinked: coldFigures,
  launchUnlinked: coldFigures,
  bytes: new Map([
    [ours, 400_000],
    [official, 9_000_000],
  ]),
  warm: [],
  warmWithoutTable: [],
  callsPerTurn: { linked: 0, offer: 1, resumed: 1 },
  conversations: [],
} satisfies Results;

const outOfTolerance = (results: Results) =>
  boundsOf(results)
    .filter(isOutOfTolerance)
    .map(({ label }) => label);

it('boundsOf has bounds for ratios and amounts, and none for times', () => {
  const labels = outOfTolerance(RESULTS);
  expect(labels.filter((label) => label.startsWith('cold'))).toEqual([]);
  const units = new Set(boundsOf(RESULTS).map(({ unit }) => unit));
  expect(units).toEqual(new Set(['ratio', 'count', 'kB']));
});

it('an unmeasured figure is out of tolerance', () => {
  expect(outOfTolerance(RESULTS)).toEqual([
    'warm CPU a turn, table left out: ours / usual',
    'table calls: the whole link journey',
    'written to the table in the whole link journey',
  ]);
});

it('a slow cold start and an additional table call are out of tolerance', () => {
  const slow = [...coldFigures.slice(0, 2), cold(usual, 1.2), cold(official, 0.05)];
  expect(outOfTolerance({ ...RESULTS, launchUnlinked: slow })).toContain(
    'cold, launch unlinked: ours / usual',
  );
  expect(
    outOfTolerance({ ...RESULTS, callsPerTurn: { linked: 1, offer: 1, resumed: 1 } }),
  ).toContain('table calls: a linked turn');
});

it('reportOf fills every placeholder of the report', () => {
  const conversations = [{ subject: ours, linking: conversation, linked: conversation }];
  const report = reportOf({ ...RESULTS, conversations }, 'v24.0.0');
  expect(report).toContain('| ours, link journey | 1 | 300 |');
  expect(report).not.toMatch(/\{\{|undefined/);
});
