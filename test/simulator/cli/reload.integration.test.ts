import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../../../simulator/cli/errors';
import { rebuildSkill } from '../../../simulator/cli/rebuild-skill';
import { start } from '../../../simulator/cli/start';
import { fromRoot } from '../../../tools/paths';
import { Shell } from '../../docs/support/shell';
import { temporaryDirectory } from '../../support/directory';
import { Tab } from '../support/tab';
import { Screen } from './streams';

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

function change(file: string, before: string, after: string): void {
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(before);
  writeFileSync(file, text.replace(before, after));
}

describe('npm start -- --skill while the skill is changed', () => {
  const directory = temporaryDirectory();
  const bundle = join(directory, 'lambda', 'index.js');
  const model = join(directory, 'skill-package', 'interactionModels', 'custom', 'en-US.json');
  const screen = new Screen({ isTerminal: true });
  let code: Promise<number>;
  let tab: Tab;
  let url: string;

  beforeAll(async () => {
    cpSync(fromRoot('examples', 'daily-quote'), directory, { recursive: true });
    code = start(['--skill', directory], screen);
    url = await screen.waitFor(/http:\/\/127\.0\.0\.1:\d+/);
    tab = await Tab.open(url);
    await screen.waitFor(/You: $/);
  });
  afterAll(async () => {
    screen.type(':quit');
    await code;
    tab.close();
  });

  async function noticeAfter(edit: () => void): Promise<string> {
    const from = tab.events.length;
    edit();
    const { text } = await tab.receives(
      (event) => event.type === 'notice' || event.type === 'buildError',
      from,
    );
    await screen.waitFor(new RegExp(`${escaped(text.split('\n')[0]!)}[^]*\nYou[^\n]*: $`));
    return text;
  }

  it('speaks a changed sentence when the conversation is played again', async () => {
    screen.type('open daily quote');
    await screen.waitFor(/Welcome to Daily Quote[^]*\(Alexa listens\): $/);
    const notice = await noticeAfter(() => change(bundle, 'Welcome to', 'Hello from'));
    expect(notice).toBe('Reloaded.');
    expect(screen.output).toContain('Reloaded. :again plays the conversation again.');
    const from = tab.events.length;
    await Tab.act(url, 'playAgain');
    await tab.receives((event) => event.type === 'state' && event.state.playing === null, from);
    await screen.waitFor(/Hello from Daily Quote[^]*\(Alexa listens\): $/);
    screen.type(':again');
    await screen.waitFor(/(Hello from Daily Quote[^]*){2}\(Alexa listens\): $/);
  });

  it('shows the line of an error in the new bundle, and the former skill answers', async () => {
    const breakBundle = () =>
      change(bundle, 'const say', "throw new Error('It is broken.');\nconst say");
    expect(await noticeAfter(breakBundle)).toMatch(
      /^Not reloaded, the former skill answers: .*Error: It is broken\..*index\.js:21:7/s,
    );
    expect(tab.state.buildError).toContain('It is broken.');
    screen.type('open daily quote');
    await screen.waitFor(/(Hello from Daily Quote[^]*){3}\(Alexa listens\): $/);
    const mendBundle = () => change(bundle, "throw new Error('It is broken.');\n", '');
    expect(await noticeAfter(mendBundle)).toBe('Reloaded.');
    expect(tab.state.buildError).toBeNull();
  });

  it('shows the error of a changed model until the model is corrected', async () => {
    const breakModel = () => change(model, '"invocationName":', '"invocationName"');
    expect(await noticeAfter(breakModel)).toMatch(
      /^Not reloaded, .*en-US\.json can't be read as JSON/,
    );
    expect(tab.state.buildError).toContain('en-US.json');
    const mendModel = () => change(model, '"invocationName"', '"invocationName":');
    expect(await noticeAfter(mendModel)).toBe('Reloaded.');
    expect(tab.state.buildError).toBeNull();
  });
});

describe('a rebuild of the project', () => {
  const shell = new Shell();
  const startDirectory = process.cwd();
  beforeAll(() => {
    shell.cloneProject();
    process.chdir(shell.path('voice-forward-linking'));
  });
  afterAll(() => process.chdir(startDirectory));

  it('rejects with a message that names the file and the line of an error once', async () => {
    const source = shell.path('voice-forward-linking', 'lambda', 'linking', 'index.ts');
    const text = readFileSync(source, 'utf8');
    writeFileSync(source, `${text}const = 1;\n`);
    const error = await rebuildSkill().catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UsageError);
    const { message } = error as UsageError;
    expect(message.match(/lambda\/linking\/index\.ts:\d+:6/g)).toHaveLength(1);
    writeFileSync(source, text);
    await rebuildSkill();
    expect(existsSync(shell.path('voice-forward-linking', 'dist', 'skill', 'index.mjs'))).toBe(
      true,
    );
  });
});
