import { readFileSync } from 'node:fs';
import { asTest, parseSaved, playSaved, transcriptOf } from '../../../simulator/replay';
import { startSimulation } from '../../../simulator/simulation';
import { fromRoot } from '../../../tools/paths';

const SAVED = fromRoot('test/ride-hailer/conversations/a-ride-and-farewell.json');
/** A test like all others: that it passes shows that a copied test runs as it is. */
const COPIED = fromRoot('test/ride-hailer/conversations/saved.test.ts');

it('a saved conversation is copied as a test that replays it', async () => {
  const saved = parseSaved(readFileSync(SAVED, 'utf8'));
  const simulation = await startSimulation({ locale: saved.locale! });
  try {
    await playSaved(simulation, saved);
  } finally {
    await simulation.close();
  }

  const test = asTest(saved, transcriptOf(simulation.record.entries));

  const copied = readFileSync(COPIED, 'utf8');
  // This folder lies one level deeper than the folder that the test is copied for.
  expect(test).toBe(copied.replaceAll("from '../../../", "from '../../"));
});
