import { isWithin, isOutOfTolerance, type Bound } from '../bounds';
import { type ColdFigures } from '../measure/cold';
import { type Figure } from '../measure/statistics';
import { boundsOf, type Results } from '../results';
import { number, ratio, table } from './markdown';

const spread = ({ median, lowerQuartile, upperQuartile }: Figure) =>
  `${number(median)} (${number(lowerQuartile)}–${number(upperQuartile)})`;

const amount = (value: number, unit: Bound['unit']) =>
  unit === 'ratio' ? ratio(value) : number(value) + (unit === 'kB' ? ' KB' : '');

export const boundsTable = (results: Results): string =>
  table(
    ['', 'measured', 'at most', ''],
    boundsOf(results).map((bound) => [
      bound.label,
      amount(bound.measured, bound.unit),
      amount(bound.max, bound.unit),
      isWithin(bound) ? 'within' : isOutOfTolerance(bound) ? '**out of tolerance**' : '**above**',
    ]),
  );

export function coldTable(figures: readonly ColdFigures[]): string {
  return table(
    ['', 'import, ms', 'import to answer, ms', 'ours / this', 'CPU, ms', 'peak memory, MB'],
    figures.map(({ subject, importMs, coldMs, cpuMs, peakMb, ratio: oursToThis }) => [
      subject.label,
      number(importMs.median),
      spread(coldMs),
      subject.name === 'ours' ? '1' : ratio(oursToThis.median),
      number(cpuMs.median),
      number(peakMb.median),
    ]),
  );
}

export const sizeTable = ({ bytes }: Results): string =>
  table(
    ['', 'KB deployed'],
    [...bytes].map(([subject, size]) => [subject.label, number(Math.round(size / 1000))]),
  );

export function warmTable({ warm, warmWithoutTable }: Results): string {
  const cpuWithoutTable = (name: string) =>
    warmWithoutTable.find(({ subject }) => subject.name === `${name}WithoutTable`)?.cpuMs;
  return table(
    [
      '',
      'turns a second on one core, table included',
      'CPU a turn, ms',
      'CPU a turn, table left out, ms',
    ],
    warm.map(({ subject, turnsPerSecond, cpuMs }) => {
      const withoutTable = cpuWithoutTable(subject.name);
      return [
        subject.label,
        spread(turnsPerSecond),
        spread(cpuMs),
        withoutTable ? spread(withoutTable) : '–',
      ];
    }),
  );
}

export function conversationsTable({ conversations }: Results): string {
  const rows = conversations.flatMap(({ subject, linking, linked }) =>
    [
      { when: 'link journey', ...linking },
      { when: 'linked conversation', ...linked },
    ].map((conversation) => [
      `${subject.label}, ${conversation.when}`,
      number(conversation.calls),
      number(conversation.bytesWritten),
      number(conversation.writeUnits),
      number(conversation.readUnits),
      number(conversation.loggedBytes),
    ]),
  );
  return table(
    ['', 'table calls', 'bytes written', 'write units', 'read units', 'bytes logged'],
    rows,
  );
}
