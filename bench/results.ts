import { type Bound } from './bounds';
import { type ColdFigures } from './measure/cold';
import { type ConversationFigures } from './measure/conversation';
import { type WarmFigures } from './measure/warm';
import { official, ours, type Subject } from './peers/peers';

export interface Results {
  readonly launchLinked: readonly ColdFigures[];
  readonly launchUnlinked: readonly ColdFigures[];
  readonly bytes: ReadonlyMap<Subject, number>;
  readonly warm: readonly WarmFigures[];
  /** With stubs instead of the table's clients. */
  readonly warmWithoutTable: readonly WarmFigures[];
  /** Table calls of this project's skill in one turn. */
  readonly callsPerTurn: {
    readonly linked: number;
    readonly offer: number;
    readonly resumed: number;
  };
  /** Ours first. */
  readonly conversations: readonly {
    readonly subject: Subject;
    readonly linking: ConversationFigures;
    readonly linked: ConversationFigures;
  }[];
}

export function boundsOf(results: Results): Bound[] {
  const { launchLinked, launchUnlinked, bytes, callsPerTurn, conversations, warmWithoutTable } =
    results;
  const coldRatio = (figures: readonly ColdFigures[], name: string) =>
    figures.find(({ subject }) => subject.name === name)?.ratio.median ?? Number.NaN;
  const boundIn =
    (unit: Bound['unit']) =>
    (label: string, measured: number, max: number): Bound => ({ label, measured, max, unit });
  const ratio = boundIn('ratio');
  const count = boundIn('count');
  const kB = boundIn('kB');
  const journey = conversations[0]?.linking;
  const oursBytes = bytes.get(ours) ?? Number.NaN;
  const peakMb = (name: string) =>
    launchUnlinked.find(({ subject }) => subject.name === name)?.peakMb.median ?? Number.NaN;
  const cpuRatio = (name: string) =>
    warmWithoutTable.find(({ subject }) => subject.name === name)?.cpuRatio.median ?? Number.NaN;
  return [
    ratio('cold, launch linked: ours / floor', coldRatio(launchLinked, 'floor'), 1.45),
    ratio('cold, launch linked: ours / usual', coldRatio(launchLinked, 'usual'), 1 / 4),
    ratio('cold, launch linked: ours / official', coldRatio(launchLinked, 'official'), 1 / 15),
    ratio('cold, launch unlinked: ours / usual', coldRatio(launchUnlinked, 'usual'), 0.75),
    ratio('cold, launch unlinked: ours / official', coldRatio(launchUnlinked, 'official'), 1 / 5),
    ratio('peak memory, launch unlinked: ours / floor', peakMb('ours') / peakMb('floor'), 1.4),
    kB('deployed size', oursBytes / 1000, 650),
    ratio('deployed size: ours / official', oursBytes / bytes.get(official)!, 1 / 15),
    ratio('warm CPU a turn, table left out: ours / usual', cpuRatio('usualWithoutTable'), 1.3),
    count('table calls: a linked turn', callsPerTurn.linked, 0),
    count('table calls: the offer', callsPerTurn.offer, 1),
    count('table calls: a resumed turn', callsPerTurn.resumed, 1),
    count('table calls: the whole link journey', journey?.calls ?? Number.NaN, 3),
    kB(
      'written to the table in the whole link journey',
      (journey?.bytesWritten ?? Number.NaN) / 1000,
      1,
    ),
  ];
}
