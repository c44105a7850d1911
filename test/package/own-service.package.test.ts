import { existsSync, readFileSync } from 'node:fs';
import { fromRoot } from '../../tools/paths';
import { blocksOf } from '../docs/support/blocks';
import { Follower, readJson } from '../docs/support/follower';
import { shellWithPackage, INSTALL_MS } from './support/shell-with-package';

const TUTORIAL = 'docs/tutorials/own-service.md';
const COMMANDS_TO_RUN = /^(cd parcel-post$|npx |npm (install|test|start|run (typecheck|doctor))\b)/;

describe('docs/tutorials/own-service.md', () => {
  const shell = shellWithPackage({ CDK_VALIDATION: 'false' });
  const adopter = new Follower(shell, 'parcel-post', COMMANDS_TO_RUN);

  it.each(blocksOf(TUTORIAL))(
    'line $line: $language',
    (block) => adopter.follow(block),
    INSTALL_MS,
  );

  it('links in the first conversation, sends the app card in the second, and reports the failing service in the third', () => {
    const [linked, notOwner, unavailable] = adopter.conversations;
    const last =
      'Your account is linked. No parcel is on its way to you. What would you like to know?';
    expect(readFileSync(fromRoot(TUTORIAL), 'utf8')).toContain(last);
    expect(linked).toContain(`Alexa (skill): ${last}`);
    expect(linked).toContain('A parcel costs five dollars.');
    expect(notOwner).toMatch(/card.*home page of your Alexa app/);
    expect(unavailable).toContain("I can't reach Parcel Post right now.");
  });

  it('names pages that exist: the run book of the alarms, and the page of a remedy', () => {
    const { runBook } = readJson(adopter.path('stages/dev.json')) as { runBook: string };
    const findings = shell.run('npm run doctor -- --stage dev || true');
    const page = /\S+\/deploy\.md/.exec(findings)![0];
    expect([runBook, page].filter((path) => !existsSync(adopter.path(path)))).toEqual([]);
  });
});

describe('the table of the developer console in docs/tutorials/own-service.md', () => {
  const document = readFileSync(fromRoot(TUTORIAL), 'utf8');

  it('has the values of account-linking.json', () => {
    const linking = readJson(fromRoot('templates/skill/account-linking.json')) as Record<
      string,
      unknown
    >;
    const values = Object.values(linking)
      .flat()
      .filter((value) => typeof value === 'string');
    expect(values.filter((value) => !document.includes(`\`${value}\``))).toEqual([]);
  });
});

describe('templates/skill/package.json', () => {
  it('has the versions that this package is tested with', () => {
    type Manifest = Record<'dependencies' | 'devDependencies', Record<string, string>>;
    const own = readJson(fromRoot('package.json')) as Manifest;
    const template = readJson(fromRoot('templates/skill/package.json')) as Manifest;
    const tested = { ...own.dependencies, ...own.devDependencies };
    const { 'alexa-voice-forward-account-linking': _, ...all } = {
      ...template.dependencies,
      ...template.devDependencies,
    };
    expect(all).toEqual(Object.fromEntries(Object.keys(all).map((name) => [name, tested[name]])));
  });
});
