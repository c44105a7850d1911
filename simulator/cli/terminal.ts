import { createInterface, type Interface } from 'node:readline';
import { styleText } from 'node:util';
import { type World } from '../world';
import { shown } from './errors';
import { type WriteLine } from './print';
import { showAsTranscript } from './show';
import { type Command, COMMANDS } from './terminal-commands';

export interface TerminalOptions {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  readonly colour: boolean;
}

const WELCOME = [
  'Type what you say, like: open ride hailer',
  "'...' is silence, '{code}' the passcode on your phone. :help lists commands, :quit leaves.",
];

/** A person talks, line by line, until `:quit` or the end of the input. */
export async function talk(world: World, options: TerminalOptions): Promise<void> {
  const { colour, input, output } = options;
  const write: WriteLine = (line) => void output.write(`${line}\n`);
  const terminal = new Terminal(world, write);
  const unsubscribe = showAsTranscript(world, write, {
    colour,
    customer: () => terminal.speaks,
    wire: () => terminal.showsWire,
  });
  const lines = createInterface({ input, output, completer: complete });
  for (const line of WELCOME) write(line);
  prompt(lines, world, colour);
  for await (const line of lines) {
    if (!(await terminal.take(line.trim()))) break;
    prompt(lines, world, colour);
  }
  lines.close();
  unsubscribe();
}

function prompt(lines: Interface, world: World, colour: boolean): void {
  const last = world.record.entries.findLast((entry) => entry.kind === 'said');
  const words = last?.microphone === 'open' ? 'You (Alexa listens): ' : 'You: ';
  lines.setPrompt(colour ? styleText('bold', words, { validateStream: false }) : words);
  lines.prompt();
}

/** What each line does; whatever goes wrong is told in a sentence, and the conversation goes on. */
export class Terminal {
  showsWire = false;
  /** Whether it says by itself what the customer says, as in a course. */
  speaks = false;

  constructor(
    private readonly world: World,
    private readonly write: WriteLine,
  ) {}

  /** False when the person leaves. */
  async take(line: string): Promise<boolean> {
    try {
      if (line === '') return true;
      if (!line.startsWith(':')) {
        await this.world.say(line === '…' ? '...' : line);
        return true;
      }
      const [, name = '', argument = ''] = /^:\s*(\S*)\s*(.*)$/s.exec(line) ?? [];
      return await this.#command(name, argument.trim());
    } catch (error) {
      this.write(error instanceof Error ? error.message : String(error));
      return true;
    }
  }

  async #command(name: string, argument: string): Promise<boolean> {
    switch (name) {
      case 'quit':
      case 'q':
        return false;
      case 'help':
      case '':
        for (const line of helpLines()) this.write(line);
        return true;
      case 'wire':
        this.showsWire = !this.showsWire;
        this.write(this.showsWire ? 'Messages are shown from now on.' : 'Messages are not shown.');
        return true;
      default: {
        const command = COMMANDS.find((one) => one.name === name);
        if (command) await this.#run(command, argument);
        else this.write(`There is no command ${shown(`:${name}`)}: :help lists what there is.`);
        return true;
      }
    }
  }

  async #run(command: Command, argument: string): Promise<void> {
    this.speaks = true;
    try {
      const told = await command.run(this.world, argument);
      if (told) this.write(told);
    } finally {
      this.speaks = false;
    }
  }
}

const OWN: readonly Pick<Command, 'name' | 'takes' | 'does'>[] = [
  { name: 'wire', does: 'shows the messages between Alexa, the skill and the rest, or no longer' },
  { name: 'help', does: 'this list' },
  { name: 'quit', does: 'leaves' },
];

const ALL = [...COMMANDS, ...OWN];

const helpLines = (): string[] =>
  ALL.map(({ name, takes = '', does }) => `  ${`:${name} ${takes}`.padEnd(24)} ${does}`);

function complete(line: string): [string[], string] {
  const names = ALL.map(({ name }) => `:${name}`);
  return [line.startsWith(':') ? names.filter((name) => name.startsWith(line)) : [], line];
}
