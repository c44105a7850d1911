import { readFileSync } from 'node:fs';
import { asTest, parseSaved, playSaved, transcriptOf } from '../../../simulator/replay';
import { startSimulation } from '../../../simulator/start-simulation';
import { fromRoot } from '../../../tools/paths';

const SAVED = fromRoot('test/ride-hailer/conversations/a-ride-and-farewell.json');
const COPIED = fromRoot('test/ride-hailer/conversations/saved.test.ts');

it('asTest returns the source of saved.test.ts for a-ride-and-farewell.json', async () => {
  const saved = parseSaved(readFileSync(SAVED, 'utf8'));
  const simulation = await startSimulation({ locale: saved.locale! });
  try {
    await playSaved(simulation, saved);
  } finally {
    await simulation.close();
  }

  const test = asTest(saved, transcriptOf(simulation.record.entries));

  const copied = readFileSync(COPIED, 'utf8');
  // The inspector writes imports for `test/conversations`, which is one level higher.
  expect(test).toBe(copied.replaceAll("from '../../../", "from '../../"));
});
