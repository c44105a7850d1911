import { readFileSync } from 'node:fs';
import { join } from 'node:path';
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

it("of another skill, it begins that skill's world", () => {
  const saved = parseSaved('{"format":"alexa-conversation","version":1,"steps":[{"say":"stop"}]}');
  const root = fromRoot('test', 'adopters', 'plant-pal');
  const test = asTest(saved, ['Customer: stop'], {
    bundle: join(root, 'dist', 'index.mjs'),
    skillPackage: join(root, 'skill-package'),
    accountLinking: join(root, 'account-linking.json'),
  });
  expect(test).toContain("import { readPublishedSkill } from '../../simulator/published-skill';");
  expect(test).toContain(`createWorld({
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
    "createWorld();\n  try {\n    await playSaved(world, saved);\n    expect(transcriptOf(world.record.entries)).toEqual(['Customer: stop']);\n",
  );
});
