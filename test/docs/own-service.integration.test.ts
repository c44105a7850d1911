import { readFileSync } from 'node:fs';
import { fromRoot } from '../../tools/paths';
import { blocksOf } from './support/blocks';
import { Follower, readJson } from './support/follower';
import { Shell } from './support/shell';

const RUN = /^(cd|mkdir|cp|rm) |^npm (start|run (build|doctor)) ?|^npx (cdk synth|jest) /;

describe('docs/tutorials/own-service.md', () => {
  const shell = new Shell();
  const adopter = new Follower(shell, 'voice-forward-linking', RUN);

  beforeAll(() => shell.cloneProject());

  afterAll(() => shell.remove());

  it.each(
    blocksOf('docs/tutorials/own-service.md').map(
      (block) => [block.line, block.language, block] as const,
    ),
  )('line %i: %s', (_line, _language, block) => adopter.follow(block), 240_000);

  it('results in files that compile', () => {
    shell.run('cd ~/voice-forward-linking');
    const options =
      '--noEmit --ignoreConfig --strict --skipLibCheck --target es2022 --module preserve';
    const settings = '--exactOptionalPropertyTypes --noUncheckedIndexedAccess --types node';
    const entry = 'lambda/parcel-post/skill.lambda.ts';
    expect(shell.run(`npx tsc ${options} ${settings} ${entry}`)).toBe('');
  });

  it('links in the conversation, and ends otherwise for another customer and a failing service', () => {
    const [linked, notOwner, unavailable] = adopter.conversations;
    const last =
      'Your account is linked. No parcel is on its way to you. What would you like to know?';
    expect(readFileSync(fromRoot('docs/tutorials/own-service.md'), 'utf8')).toContain(last);
    expect(linked).toContain(`Alexa (skill): ${last}`);
    expect(linked).toContain('A parcel costs five dollars.');
    expect(notOwner).toMatch(/card.*home page of your Alexa app/);
    expect(unavailable).toContain("I can't reach Parcel Post right now.");
  });
});

describe('the table of the developer console', () => {
  const document = readFileSync(fromRoot('docs/tutorials/own-service.md'), 'utf8');

  it('has the values of account-linking.json', () => {
    const linking = readJson(fromRoot('account-linking.json')) as Record<string, unknown>;
    const values = Object.values(linking)
      .flat()
      .filter((value) => typeof value === 'string');
    expect(values.filter((value) => !document.includes(`\`${value}\``))).toEqual([]);
  });
});
