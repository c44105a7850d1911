import { DEFAULT_ASSUMPTIONS } from '../../../simulator/assumptions';
import { COMMANDS } from '../../../simulator/cli/terminal-commands';
import { talk, Terminal } from '../../../simulator/cli/terminal';
import { Clock } from '../../../simulator/clock';
import { DEFAULT_CUSTOMER } from '../../../simulator/customer/customer';
import { Faults } from '../../../simulator/faults';
import { Record } from '../../../simulator/record';
import { type Simulation } from '../../../simulator/simulation';
import { Screen } from './streams';
import { fixtureSkill } from '../support/fixture-skill';

function talkOn(screen: Screen, { simulation } = fakeSimulation()): Promise<void> {
  const { stdin: input, stdout: output } = screen;
  return talk(simulation, { input, output, colour: false });
}

function fakeSimulation() {
  const calls: string[] = [];
  const faults = new Faults();
  const record = new Record();
  const simulation = {
    record,
    listener: undefined as Simulation['listener'],
    locale: 'en-US',
    skill: fixtureSkill(),
    clock: new Clock(),
    customer: { ...DEFAULT_CUSTOMER },
    assumptions: { ...DEFAULT_ASSUMPTIONS },
    phone: ['Your code is 123456.'],
    app: { cards: [{ type: 'LinkAccount' }] },
    services: { faults },
    say: async (utterance: string) => {
      calls.push(`say ${utterance}`);
      const isSilence = utterance === '...';
      simulation.listener = isSilence ? undefined : 'skill';
      if (isSilence) {
        record.add({ kind: 'said', speaker: 'customer', text: '...', microphone: 'open' });
        return;
      }
      record.add({ kind: 'said', speaker: 'customer', text: utterance, microphone: 'closed' });
      record.add({ kind: 'said', speaker: 'skill', text: 'Welcome!', microphone: 'open' });
    },
    advance: async (ms: number) => {
      calls.push(`advance ${ms}`);
      record.add({ kind: 'said', speaker: 'customer', text: '...', microphone: 'open' });
    },
    ledger: async () => ({ pk: 'linking#a', offer1: 12 }),
    enable: async () => void calls.push('enable'),
    disable: async () => void calls.push('disable'),
    followLinkAccountCard: async () => {
      throw new Error('The Alexa app shows no card: ask the skill to link first.');
    },
    setCustomer: (patch: object) => void calls.push(`customer ${JSON.stringify(patch)}`),
    newCustomer: (patch: object) => void calls.push(`new ${JSON.stringify(patch)}`),
    assume: (name: string, value: unknown) => void calls.push(`assume ${name} ${String(value)}`),
    fail: (...fault: Parameters<Simulation['fail']>) => faults.set(...fault),
  };
  return { simulation: simulation as unknown as Simulation, calls, faults };
}

const typeLines = (...lines: string[]) => typeInto(fakeSimulation(), ...lines);

async function typeInto(
  { simulation, calls, faults }: ReturnType<typeof fakeSimulation>,
  ...lines: string[]
) {
  const written: string[] = [];
  const terminal = new Terminal(simulation, (line) => written.push(line));
  let continues = true;
  for (const line of lines) continues = await terminal.run(line);
  return { calls, faults, written: written.join('\n'), continues };
}

describe('a line in the terminal', () => {
  it(':again plays the steps of the conversation again', async () => {
    const playAgain = jest.fn(async () => undefined);
    const terminal = new Terminal(fakeSimulation().simulation, () => undefined, playAgain);
    expect(await terminal.run(':again')).toBe(true);
    expect(playAgain).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['open ride hailer', 'say open ride hailer'],
    ['…', 'say ...'],
    ['my code is {code}', 'say my code is {code}'],
    [':customer {"phoneNumber":false}', 'customer {"phoneNumber":false}'],
    [':new {"firstName":"Bob"}', 'new {"firstName":"Bob"}'],
    [':wait 30d', `advance ${30 * 86_400_000}`],
    [':disable', 'disable'],
    [':enable', 'enable'],
    [':assume tokenEchoed=false', 'assume tokenEchoed false'],
  ])('%s calls %s', async (line, call) => {
    expect(await typeLines(line)).toMatchObject({ calls: [call], continues: true });
  });

  it.each([
    [':customer', '"voiceRecognized": true'],
    [':phone', 'Your code is 123456.'],
    [':cards', 'a card to link the account'],
    [':ledger', '"offer1": 12'],
    [':assume', 'tokenEchoed=true'],
    [':fail', 'There is no fault.'],
    [':fail lwa=timeout', 'lwa=timeout'],
    [':messages', 'Messages are shown from now on'],
  ])('%s shows %s', async (line, shown) => {
    expect((await typeLines(line)).written).toMatch(shown);
  });

  it.each([
    [':dance', 'There is no command ":dance": :help lists the commands.'],
    [':customer {', 'The customer "{" is not valid JSON'],
    [':customer {"age":7}', 'A customer has no field "age".'],
    [':wait soon', '"soon" is not a duration: write 30d, 2h, 10m or 45s.'],
    [':assume x', ':assume "x" is not of the form NAME=VALUE'],
    [':fail moon=none', '"moon" has no faults: choose lwa'],
    [':scenario nowhere', 'There is no scenario "nowhere"'],
    [':link-in-app', 'The Alexa app shows no card'],
  ])('%s is rejected in one line, and the conversation continues', async (line, sentence) => {
    const { written, continues } = await typeLines(line);
    expect(written).toMatch(sentence);
    expect(written).not.toMatch('\n');
    expect(continues).toBe(true);
  });

  it(':fail lwa=none ends a fault', async () => {
    const { faults, written } = await typeLines(':fail lwa=500', ':fail lwa=none');
    expect(faults.byName()).toEqual({});
    expect(written).toMatch('There is no fault.');
  });

  it(':quit ends the conversation', async () => {
    expect((await typeLines(':quit')).continues).toBe(false);
  });

  it(':help lists every command', async () => {
    const { written } = await typeLines(':help');
    const names = [...COMMANDS.map(({ name }) => name), 'again', 'messages', 'help', 'quit'];
    for (const name of names) expect(written).toMatch(`:${name} `);
  });

  it(':help indents a wrapped description to its column', async () => {
    const screen = new Screen({ isTerminal: true });
    Object.assign(screen.stdout, { columns: 60 });
    screen.stdin.end(':help\n:quit\n');
    await talkOn(screen);
    const column = screen.lines.find((line) => line.startsWith('  :again'))!.indexOf('play');
    expect(screen.lines).toContainEqual(expect.stringMatching(`^ {${column}}\\S`));
  });
});

it(':cards says that there is no card', async () => {
  const fake = fakeSimulation();
  Object.assign(fake.simulation, { app: { cards: [] } });
  expect((await typeInto(fake, ':cards')).written).toBe('There is no card in the Alexa app.');
});

it('the prompt says whether Alexa listens, before and after a silence that ends the session', async () => {
  const screen = new Screen({ isTerminal: false });
  const talking = talkOn(screen);
  screen.type('open ride hailer');
  await screen.waitFor(/You \(Alexa listens\): $/);
  screen.type('...');
  await screen.waitFor(/You: $/);
  screen.type(':wait 30d');
  await screen.waitFor(/ now\.\nYou: $/);
  screen.endInput();
  await talking;
  // The terminal does not print again what the customer typed.
  expect(screen.output).not.toMatch('Customer:');
});

it('the prompt changes when a turn in the inspector ends the session without speech', async () => {
  const fake = fakeSimulation();
  const { simulation } = fake;
  const screen = new Screen({ isTerminal: true });
  Object.assign(simulation, { listener: 'skill' });
  const talking = talkOn(screen, fake);
  Object.assign(simulation, { listener: undefined });
  simulation.record.add({ kind: 'message', from: 'alexa', to: 'skill', name: 'Ended', body: {} });
  screen.endInput();
  await talking;
  expect(screen.output).toMatch(/You \(Alexa listens\): [^]*You: /);
});

it('the terminal runs the lines before `:quit` when the input has already ended', async () => {
  const screen = new Screen({ isTerminal: false });
  screen.stdin.end('open ride hailer\n:quit\nnever said\n');
  await talkOn(screen);
  expect(screen.output).toMatch('Type what you say, like: open ride hailer');
  expect(screen.output).toMatch('Alexa (skill): Welcome!');
  // The terminal does not print again what the customer typed.
  expect(screen.output).not.toMatch('Customer:');
  expect(screen.output).not.toMatch('never said');
});

it('the terminal suggests the command that is closest to a mistyped one', async () => {
  expect((await typeLines(':scenaro consents')).written).toMatch('did you mean :scenario?');
});

it(':messages with a number shows the body of that message', async () => {
  const fake = fakeSimulation();
  const body = { type: 'LaunchRequest' };
  fake.simulation.record.add({ kind: 'message', from: 'alexa', to: 'skill', name: 'Launch', body });
  expect((await typeInto(fake, ':messages 1', ':messages 9')).written).toBe(
    `${JSON.stringify(body, null, 2)}\nThere is no message "9": give a number from 1 to 1.`,
  );
});
