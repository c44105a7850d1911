import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPublishedSkill } from '../../simulator/published-skill';
import { type SkillPackage } from '../../simulator/smapi/state';
import { validatePackage } from '../../simulator/smapi/package/validate-package';
import { invocationNameProblem } from '../../skill-source/invocation-name';
import { createProject } from '../../tools/init/create-project';
import { temporaryDirectory } from '../support/directory';

const OPTIONS = { skillId: 'amzn1.ask.skill.new', alexaMayInvoke: () => true };

describe('a project of `voice-forward init`', () => {
  const project = join(temporaryDirectory(), 'parcel-post');
  beforeAll(() => createProject('parcel-post', project));

  it('has a skill package that Alexa accepts, except for the icons', async () => {
    const { manifest, models } = readPublishedSkill({
      skillPackage: join(project, 'skill-package'),
      accountLinking: join(project, 'account-linking.json'),
    });
    const contents = { manifest, models: Object.fromEntries(models), assets: {} };
    const findings = await validatePackage(contents as unknown as SkillPackage, OPTIONS);
    expect(findings.filter(({ error }) => error.code !== 'INVALID_ICON')).toEqual([]);
  });

  it('has its own name everywhere', () => {
    const texts = readdirSync(project, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'utf8'));
    expect(texts.filter((text) => /new.skill/i.test(text))).toEqual([]);
    expect(texts.join('\n')).toContain('Welcome to Parcel Post.');
  });
});

it.each(['my skill', 'open parcels', 'alexa post'])(
  'invocationNameProblem rejects the name "%s"',
  (name) => {
    expect(invocationNameProblem(name, 'en-US')).toMatch(/^it must not contain the word/);
  },
);
