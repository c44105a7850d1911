import { readFileSync } from 'node:fs';
import { asTest, parseSaved, playSaved, transcriptOf } from '../../../simulator/replay';
import { createWorld } from '../../../simulator/world';
import { fromRoot } from '../../../tools/paths';

const SAVED = fromRoot('test/simulator/replay/a-ride-and-farewell.json');
/** Run with all the others: that it passes there shows that it runs as it is. */
const COPIED = fromRoot('test/conversations/saved.test.ts');

it('a conversation that was saved is copied as the test that stands among the others', async () => {
  const saved = parseSaved(readFileSync(SAVED, 'utf8'));
  const world = await createWorld({ locale: saved.locale! });
  try {
    await playSaved(world, saved);
  } finally {
    await world.close();
  }

  const test = asTest(saved, transcriptOf(world.record.entries));

  expect(test).toBe(readFileSync(COPIED, 'utf8'));
});

it('without a locale, it is played in the one that is usual', () => {
  const saved = parseSaved('{"format":"alexa-conversation","version":1,"steps":[{"say":"stop"}]}');
  expect(asTest(saved, ['Customer: stop'])).toContain(
    "createWorld();\n  try {\n    await playSaved(world, saved);\n    expect(transcriptOf(world.record.entries)).toEqual(['Customer: stop']);\n",
  );
});
