import { join } from 'node:path';
import { asTest, parseSaved } from '../../../simulator/replay';
import { fromRoot } from '../../../tools/paths';

it("asTest writes a test that starts the simulation with another skill's files", () => {
  const saved = parseSaved('{"format":"alexa-conversation","version":1,"steps":[{"say":"stop"}]}');
  const root = fromRoot('test', 'adopters', 'plant-pal');
  const test = asTest(saved, ['Customer: stop'], {
    bundle: join(root, 'dist', 'index.mjs'),
    skillPackage: join(root, 'skill-package'),
    accountLinking: join(root, 'account-linking.json'),
    publisher: 'Sprout & Co.',
  });
  expect(test).toContain("transcriptOf } from 'alexa-voice-forward-account-linking/simulator';");
  expect(test).toContain(`startSimulation({
    bundle: 'test/adopters/plant-pal/dist/index.mjs',
    published: readPublishedSkill({
      skillPackage: 'test/adopters/plant-pal/skill-package',
      accountLinking: 'test/adopters/plant-pal/account-linking.json',
    }),
    isOtherSkill: true,
    publisher: 'Sprout & Co.',
  });`);
});

it('asTest writes a test in the default locale for a conversation without a locale', () => {
  const saved = parseSaved('{"format":"alexa-conversation","version":1,"steps":[{"say":"stop"}]}');
  expect(asTest(saved, ['Customer: stop'])).toContain(
    "startSimulation();\n  try {\n    await playSaved(simulation, saved);\n    expect(transcriptOf(simulation.record.entries)).toEqual(['Customer: stop']);\n",
  );
});
