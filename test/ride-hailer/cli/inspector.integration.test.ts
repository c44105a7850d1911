import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { start } from '../../../simulator/cli/start';
import { PortError } from '../../../simulator/http';
import { freePort } from '../../../tools/local/free-port';
import { temporaryDirectory } from '../../support/directory';
import { Tab } from '../../simulator/support/tab';
import { Screen } from '../../simulator/cli/streams';

const openUrl = jest.fn<void, [string]>();

const ADDRESS = /http:\/\/127\.0\.0\.1:\d+/;

/** `leave` resolves with the exit code. */
async function startInTerminal(...args: string[]) {
  const screen = new Screen({ isTerminal: true });
  const code = start(args, screen, openUrl);
  const url = await screen.waitFor(ADDRESS);
  await screen.waitFor(/You: $/);
  return {
    screen,
    url,
    leave: async () => {
      screen.type(':quit');
      return await code;
    },
  };
}

describe('npm start in a terminal', () => {
  it('writes the address of the inspector first, and serves it until `:quit`', async () => {
    const { screen, url, leave } = await startInTerminal();
    expect(screen.lines[0]).toBe(`Inspector: ${url}`);
    expect(await Tab.send(`${url}/`)).toMatchObject({ status: 200 });
    const tab = await Tab.open(url);

    expect(await leave()).toBe(0);

    await tab.closed;
  });

  it('shows the same conversation in terminal and inspector', async () => {
    const { screen, url, leave } = await startInTerminal();
    const tab = await Tab.open(url);

    screen.type('open ride hailer');
    await screen.waitFor(/\(skill\): Welcome to Ride Hailer!.*\n[^]*\(Alexa listens\): $/);
    await Tab.act(url, 'step', { say: 'link my account' });
    await screen.waitFor(/Do you give Ride Hailer permission[^]*\(Alexa listens\): $/);
    screen.type('no');
    await screen.waitFor(/\[In the Alexa app: a card to link the account\]\n.*: $/);

    await tab.receives((event) => event.type === 'turnEnd' && event.turn === 3);
    const { customer, others } = saidIn(tab);
    expect(customer).toEqual(['open ride hailer', 'link my account', 'no']);
    // The terminal shows an utterance from the inspector, but does not repeat one that was typed in it.
    expect(screen.lines.filter((line) => line.startsWith('Customer: '))).toEqual([
      'Customer: link my account',
    ]);
    for (const text of others) expect(screen.output).toContain(text);
    expect(await leave()).toBe(0);
  });

  it('opens a browser only with --open', async () => {
    openUrl.mockClear();
    const { leave } = await startInTerminal();
    await leave();
    expect(openUrl).not.toHaveBeenCalled();

    const other = await startInTerminal('--open');
    await other.leave();
    expect(openUrl.mock.calls.map(([address]) => address)).toEqual([other.url]);
  });

  it('shows an assumption that was changed in the inspector', async () => {
    const { screen, url, leave } = await startInTerminal();
    await Tab.act(url, 'step', { assume: { name: 'tokenEchoed', value: false } });
    screen.type(':assume');
    await screen.waitFor(/tokenEchoed=false/);
    expect(await leave()).toBe(0);
  });

  it('uses the given port, and reports a port in use in one sentence', async () => {
    const port = String(await freePort());
    const { url, leave } = await startInTerminal('--port', port);
    expect(new URL(url).port).toBe(port);

    const second = start(['--port', port], new Screen({ isTerminal: true }));

    await expect(second).rejects.toThrow(PortError);
    await expect(second).rejects.toThrow(
      `Port ${port} is in use: choose another, or 0 for any free port.`,
    );
    await leave();
    const again = await startInTerminal('--port', port);
    expect(again.url).toBe(url);
    await again.leave();
  });
});

describe('npm start without an inspector', () => {
  const directory = temporaryDirectory();
  const script = join(directory, 'script.txt');
  const saved = join(directory, 'saved.json');
  beforeAll(() => {
    writeFileSync(script, 'open ride hailer\nno\n');
    const steps = [{ say: 'Alexa, öffne Ride Hailer' }];
    const conversation = { format: 'alexa-conversation', version: 1, locale: 'de-DE', steps };
    writeFileSync(saved, JSON.stringify(conversation));
  });

  it.each([
    ['with --script', true, ['--script', script]],
    ['with --scenario', true, ['--scenario', 'declines']],
    ['with --json', true, ['--json']],
    ['with --replay', true, ['--replay', saved]],
    ['without a terminal', false, ['--open']],
  ])('plays a conversation %s', async (_, isTerminal, args) => {
    const screen = new Screen({ isTerminal });
    expect(await start(args, screen)).toBe(0);
    expect(screen.output).not.toMatch('Inspector:');
    expect(screen.output).toMatch(/Ride Hailer/);
    const isOpenIgnored = args.includes('--open');
    expect(screen.errors.startsWith('The inspector runs only in an interactive terminal')).toBe(
      isOpenIgnored,
    );
    expect(screen.errors.split('\n')).toHaveLength(isOpenIgnored ? 2 : 1);
  });

  it('replays a saved conversation in its own locale', async () => {
    const screen = new Screen({ isTerminal: false });
    await start(['--replay', saved], screen);
    expect(screen.lines[0]).toBe('Customer: Alexa, öffne Ride Hailer');
    expect(screen.output).toMatch(/^Alexa \(skill\): Willkommen/m);
    expect(screen.lines.at(-2)).toBe('(not linked, the session is open, no problem)');
  });
});

function saidIn(tab: Tab) {
  const isCustomer = (line: string) => line.startsWith('customer: ');
  const words = (lines: string[]) => lines.map((line) => line.replace(/^[\w-]+: /, ''));
  return {
    customer: words(tab.said.filter(isCustomer)),
    others: words(tab.said.filter((line) => !isCustomer(line))),
  };
}
