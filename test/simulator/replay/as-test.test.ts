import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { asTest, parseSaved, playSaved, transcriptOf } from '../../../simulator/replay';
import { startSimulation } from '../../../simulator/simulation';
import { fromRoot } from '../../../tools/paths';

const SAVED = fromRoot('test/simulator/replay/a-ride-and-farewell.json');
/** Run with all the others: that it passes there shows that it runs as it is. */
const COPIED = fromRoot('test/conversations/saved.test.ts');

it('a conversation that was saved is copied as the test that stands among the others', async () => {
  const saved = parseSaved(readFileSync(SAVED, 'utf8'));
  const simulation = await startSimulation({ locale: saved.locale! });
  try {
    await playSaved(simulation, saved);
  } finally {
    await simulation.close();
  }

  const test = asTest(saved, transcriptOf(simulation.record.entries));

  expect(test).toBe(readFileSync(COPIED, 'utf8'));
});

it("of another skill, it begins that skill's simulation", () => {
  const saved = parseSaved('{"format":"alexa-conversation","version":1,"steps":[{"say":"stop"}]}');
  const root = fromRoot('test', 'adopters', 'plant-pal');
  const test = asTest(saved, ['Customer: stop'], {
    bundle: join(root, 'dist', 'index.mjs'),
    skillPackage: join(root, 'skill-package'),
    accountLinking: join(root, 'account-linking.json'),
  });
  expect(test).toContain("transcriptOf } from 'alexa-voice-forward-account-linking/simulator';");
  expect(test).toContain(`startSimulation({
    bundle: 'test/adopters/plant-pal/dist/index.mjs',
    published: readPublishedSkill({
      skillPackage: 'test/adopters/plant-pal/skill-package',
      accountLinking: 'test/adopters/plant-pal/account-linking.json',
    }),
  });`);
});

it('without a locale, it is played in the one that is usual', () => {
  const saved = parseSaved('{"format":"alexa-conversation","version":1,"steps":[{"say":"stop"}]}');
  expect(asTest(saved, ['Customer: stop'])).toContain(
    "startSimulation();\n  try {\n    await playSaved(simulation, saved);\n    expect(transcriptOf(simulation.record.entries)).toEqual(['Customer: stop']);\n",
  );
});
