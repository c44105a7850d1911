import { clearLine, createInterface, cursorTo } from 'node:readline';
import { styleText } from 'node:util';
import { type Simulation } from '../simulation';
import { shown } from './errors';
import { type WriteLine } from './print';
import { timePassing } from './time-passing';
import { showAsTranscript } from './show-conversation';
import { type Command, COMMANDS } from './terminal-commands';

export interface TerminalOptions {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream & { readonly isTTY?: boolean };
  readonly colour: boolean;
}

const welcome = ({ skill, locale }: Simulation) => [
  `Type what you say, like: open ${skill.models.get(locale)?.interactionModel.languageModel.invocationName}`,
  "'...' is silence, '{code}' the passcode on your phone. :help lists commands, :quit leaves.",
];

/**
 * A person talks, line by line, until `:quit` or the end of the input. What is said elsewhere meanwhile,
 * on the page, is written above the line that is being typed.
 */
export async function talk(simulation: Simulation, options: TerminalOptions): Promise<void> {
  const { colour, input, output } = options;
  let asks = false;
  let shown = '';
  const time = timePassing(simulation);
  let isClosed = false;
  const prompt = (keepsCursor = false) => {
    // Input can end before all of its lines are taken.
    if (isClosed) return;
    shown = promptOf(simulation, colour);
    lines.setPrompt(shown);
    lines.prompt(keepsCursor);
    asks = true;
  };
  const write: WriteLine = (line) => {
    const isInTheWay = asks && output.isTTY === true;
    if (isInTheWay) {
      cursorTo(output, 0);
      clearLine(output, 0);
    }
    output.write(`${line}\n`);
    if (isInTheWay) prompt(true);
  };
  const terminal = new Terminal(time.simulation, write);
  const unsubscribe = showAsTranscript(simulation, write, {
    colour,
    customer: () => !terminal.isTalking && !time.isPassing(),
    wire: () => terminal.showsWire,
  });
  // On the page a session may end without a word.
  const unfollow = simulation.record.subscribe(() => {
    if (!asks || output.isTTY !== true || shown === promptOf(simulation, colour)) return;
    cursorTo(output, 0);
    clearLine(output, 0);
    prompt(true);
  });
  const lines = createInterface({ input, output, completer: complete });
  lines.once('close', () => (isClosed = true));
  for (const line of welcome(simulation)) write(line);
  prompt();
  for await (const line of lines) {
    asks = false;
    if (!(await terminal.take(line.trim()))) break;
    prompt();
  }
  asks = false;
  lines.close();
  unsubscribe();
  unfollow();
}

function promptOf(simulation: Simulation, colour: boolean): string {
  const words = simulation.awaits !== undefined ? 'You (Alexa listens): ' : 'You: ';
  return colour ? styleText('bold', words, { validateStream: false }) : words;
}

/** What each line does; whatever goes wrong is told in a sentence, and the conversation goes on. */
export class Terminal {
  showsWire = false;
  /** While what the person typed is said: they see it already. */
  isTalking = false;

  constructor(
    private readonly simulation: Simulation,
    private readonly write: WriteLine,
  ) {}

  /** False when the person leaves. */
  async take(line: string): Promise<boolean> {
    try {
      if (line === '') return true;
      if (!line.startsWith(':')) {
        this.isTalking = true;
        await this.simulation.say(line === '…' ? '...' : line);
        return true;
      }
      const [, name = '', argument = ''] = /^:\s*(\S*)\s*(.*)$/s.exec(line) ?? [];
      return await this.#command(name, argument.trim());
    } catch (error) {
      this.write(error instanceof Error ? error.message : String(error));
      return true;
    } finally {
      this.isTalking = false;
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
        const told = command
          ? await command.run(this.simulation, argument)
          : `There is no command ${shown(`:${name}`)}: :help lists what there is.`;
        if (told) this.write(told);
        return true;
      }
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
