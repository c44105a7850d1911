import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { definitionValidator } from '../../skill-source/contract/validators';
import { fromRoot } from '../../tools/paths';
import { blocksOf } from './support/blocks';
import { without } from './support/change';
import { Follower, readJson } from './support/follower';
import { Shell } from './support/shell';
import { atTheTable } from './support/table-command';

const PLANT_PAL = fromRoot('test', 'adopters', 'plant-pal');
const NEW_FILES = ['account-linking.ts', 'linking-words.ts', 'report.ts'];
const REQUEST = 'account-linking-request.json';
const RUN =
  /^(cp|rm|npx esbuild|node -e) |^cd ~\/plant-pal\b|&& npm start|^\S+\/tsx \S+\/doctor\.ts/;

/** A file of Plant Pal as in the adopter's project, which has linking beside its own files. */
const inTheirProject = (file: string): string =>
  readFileSync(join(PLANT_PAL, file), 'utf8').replaceAll(
    /'(\.\.\/)+lambda\/(linking|lwa)'/g,
    "'./$2'",
  );

describe('docs/tutorials/existing-skill.md', () => {
  const blocks = blocksOf('docs/tutorials/existing-skill.md');
  const shell = new Shell({
    LWA_CLIENT_ID: 'amzn1.application-oa2-client.0123456789abcdef0123456789abcdef',
    LWA_CLIENT_SECRET: 'secret',
  });
  const adopter = new Follower(shell, 'plant-pal', RUN, async (command) => {
    if (command.startsWith('rm ')) assertRequest();
    return atTheTable(command);
  });

  beforeAll(() => {
    shell.linkProject();
    const folder = shell.makeFolder('plant-pal');
    for (const part of ['lambda', 'skill-package']) {
      cpSync(join(PLANT_PAL, part), join(folder, part), { recursive: true });
    }
    cpSync(join(folder, 'lambda/index.before.ts'), join(folder, 'lambda/index.ts'));
    for (const file of ['index.before.ts', ...NEW_FILES]) {
      rmSync(join(folder, 'lambda', file));
    }
    for (const { note, text } of blocks.filter((block) => block.note.startsWith('merge: '))) {
      const file = adopter.path(note.slice('merge: '.length));
      writeFileSync(file, JSON.stringify(without(readJson(file), JSON.parse(text))));
    }
  });

  afterAll(() => shell.remove());

  it.each(blocks.map((block) => [block.line, block.language, block] as const))(
    'line %i: %s',
    (_line, _language, block) => adopter.follow(block),
    120_000,
  );

  it('ends with the files of test/adopters/plant-pal', () => {
    for (const file of ['index.ts', ...NEW_FILES]) {
      const theirs = readFileSync(adopter.path('lambda', file), 'utf8');
      expect(theirs).toBe(inTheirProject(join('lambda', file)));
    }
    for (const file of ['skill.json', 'interactionModels/custom/en-US.json']) {
      const theirs = readJson(adopter.path('skill-package', file));
      expect(sorted(theirs)).toEqual(sorted(readJson(join(PLANT_PAL, 'skill-package', file))));
    }
  });

  it('results in files that compile', () => {
    const options = '--strict --skipLibCheck --target es2022 --module preserve --types node';
    shell.run('cd ~/plant-pal');
    expect(shell.run(`npx tsc --noEmit ${options} lambda/index.ts`)).toBe('');
  });

  it('links and orders in the conversation, and sends the app card in the other scenarios', () => {
    const [linked, ...others] = adopter.said;
    const last = 'Good: your account is linked. The shop sends you fertilizer. What else?';
    expect(readFileSync(fromRoot('docs/tutorials/existing-skill.md'), 'utf8')).toContain(last);
    expect(linked).toContain(`Alexa (skill): ${last}`);
    expect(linked).toContain('Noted: you watered the fern.');
    expect(others).toHaveLength(3);
    for (const other of others) expect(other).toMatch(/card.*home page of your Alexa app/);
  });

  /** Checks the request file for `ask`, before the tutorial removes it. */
  function assertRequest(): void {
    const request = readJson(adopter.path(REQUEST));
    const check = definitionValidator('v1.skill.accountLinking.AccountLinkingRequest');
    expect(check(request)).toEqual([]);
    expect(request).toMatchObject({
      accountLinkingRequest: { clientSecret: 'secret', voiceForwardAccountLinking: 'ENABLED' },
    });
  }
});

/** Sorts lists, because the order of merged parts does not matter. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((one) => JSON.stringify(sorted(one))).sort();
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).map(([name, one]) => [name, sorted(one)] as const);
  return Object.fromEntries(fields.sort(([one], [other]) => one.localeCompare(other)));
}
