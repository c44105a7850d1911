import { buildPeers } from './peers/build';
import { buildVariants, VARIANTS } from './variants/variants';
import { measureCold } from './measure/cold';
import { measureWarm } from './measure/warm';
import { LINK_JOURNEY, LINKED_CONVERSATION, useOfTable } from './measure/journey';
import { startWorld } from './measure/world';
import { leaveFirstCore } from './measure/child';
import * as p from './peers/peers';
(async () => {
  await buildPeers(); await buildVariants();
  await leaveFirstCore();
  const world = await startWorld();
  for (const s of [p.ours, p.usual, p.official]) { console.log(s.name, await useOfTable(world, s, LINK_JOURNEY), s === p.official ? '' : await useOfTable(world, s, LINKED_CONVERSATION)); }
  for (const w of await measureWarm(world, [p.ours, p.usual, p.official], { processes: 3, rounds: 150, warmUp: 50 })) console.log(w.subject.name, w.cpuMs.median.toFixed(2), w.turnsPerSecond.median.toFixed(0), w.byTurn);
  for (const w of await measureWarm(world, [p.oursWithoutTable, p.usualWithoutTable], { processes: 3, rounds: 300, warmUp: 100 })) console.log(w.subject.name, w.cpuMs.median.toFixed(2), w.turnsPerSecond.median.toFixed(0), w.byTurn);
  for (const turn of ['launchLinked', 'launchUnlinked'] as const) {
    console.log(turn); for (const x of await measureCold(world, turn, [...p.PEERS, ...VARIANTS], Number(process.argv[2] ?? 5))) console.log(x.subject.name.padEnd(18), x.importMs.median.toFixed(1), x.coldMs.median.toFixed(1), x.peakMb.median.toFixed(1), x.ratio.median.toFixed(3));
  }
  await world.close();
})().catch((e) => { console.error(String(e).slice(0,1500)); process.exit(1); });
