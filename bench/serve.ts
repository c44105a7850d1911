import { startWorld } from './measure/world';
import { writeFileSync, mkdirSync } from 'node:fs';
import { leaveFirstCore } from './measure/child';
import { envelopeOf, TURNS } from './envelopes';
(async () => {
  await leaveFirstCore();
  const w = await startWorld();
  mkdirSync('/work/main/.cache/bench/envelopes', { recursive: true });
  for (const t of TURNS)
    writeFileSync(
      `/work/main/.cache/bench/envelopes/${t}.json`,
      JSON.stringify(envelopeOf(t, w.apiEndpoint)),
    );
  writeFileSync(
    '/tmp/q/env.json',
    JSON.stringify({ ours: w.environment('ours'), usual: w.environment('usual') }),
  );
  console.log('up');
  setTimeout(() => process.exit(0), 2400000);
})();
