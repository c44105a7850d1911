import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPublishedSkill } from '../../../simulator/published-skill';
import { SkillSourceError } from '../../../skill-source/errors';
import { temporaryDirectory } from '../../support/directory';

const root = temporaryDirectory();
const modelDirectory = join(root, 'interactionModels', 'custom');
const files = { skillPackage: root, accountLinking: join(root, 'account-linking.json') };

beforeAll(() => {
  mkdirSync(modelDirectory, { recursive: true });
  writeFileSync(join(root, 'skill.json'), '{"manifest":{}}');
});

it('readPublishedSkill reads a skill without account linking', () => {
  const interactionModel = { languageModel: { invocationName: 'sample skill' } };
  writeFileSync(join(modelDirectory, 'en-US.json'), JSON.stringify({ interactionModel }));
  const { accountLinking, models: read } = readPublishedSkill(files);
  expect(accountLinking).toBeUndefined();
  expect([...read.keys()]).toEqual(['en-US']);
});

it('readPublishedSkill reads a project without account-linking.json', () => {
  const project = temporaryDirectory();
  const directory = join(project, 'skill-package');
  cpSync(root, directory, { recursive: true });
  const startDirectory = process.cwd();
  process.chdir(project);
  try {
    expect(readPublishedSkill().accountLinking).toBeUndefined();
  } finally {
    process.chdir(startDirectory);
  }
});

it('readPublishedSkill rejects a model without an invocation name, and names its locale', () => {
  writeFileSync(join(modelDirectory, 'en-US.json'), '{"interactionModel":{}}');
  expect(() => readPublishedSkill(files)).toThrow(SkillSourceError);
  expect(() => readPublishedSkill(files)).toThrow(/The model en-US in .* has no .*invocationName/);
});
