import { clearLine, createInterface, cursorTo } from 'node:readline';
import { type Simulation } from '../simulation';
import { closest } from './closest';
import { quoted } from './errors';
import { readHistory, writeHistory } from './history-file';
import { styled, type WriteLine } from './print';
import { showAsTranscript } from './show-conversation';
import { type Command, COMMANDS, GROUPS } from './terminal-commands';
import { trackTime } from './track-time';
import { wrapLine } from './wrap';

export interface TerminalOptions {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number };
  readonly colour: boolean;
  /** @default no history */
  readonly historyFile?: string;
  /** Writes notices until the returned function is called. */
  readonly showNotices?: (write: WriteLine) => () => void;
  readonly playAgain?: () => Promise<void>;
}

const welcome = ({ skill, locale }: Simulation) => [
  `Type what you say, like: open ${skill.models.get(locale)?.interactionModel.languageModel.invocationName}`,
  "'...' is silence, '{code}' the passcode on your phone. :help lists commands, :quit leaves.",
];

/** Indentation of a wrapped line after its first row. */
const INDENT = 4;

/**
 * Resolves after `:quit` or at the end of the input. Turns from the inspector are written above the line that
 * the user is typing.
 */
export async function talk(simulation: Simulation, options: TerminalOptions): Promise<void> {
  const { colour, historyFile, input, output } = options;
  /** Undefined during a turn. */
  let shownPrompt: string | undefined;
  const tracked = trackTime(simulation);
  let isClosed = false;
  const prompt = (preserveCursor = false) => {
    // The input can end before all of its lines have been run.
    if (isClosed) return;
    shownPrompt = promptOf(simulation, colour);
    lines.setPrompt(shownPrompt);
    lines.prompt(preserveCursor);
  };
  const clearPrompt = () => {
    cursorTo(output, 0);
    clearLine(output, 0);
  };
  const write = (text: string, indent = INDENT) => {
    const isPrompted = shownPrompt !== undefined && output.isTTY === true;
    if (isPrompted) clearPrompt();
    const width = output.isTTY ? output.columns : undefined;
    const wrapped = text.split('\n').map((line) => (width ? wrapLine(line, width, indent) : line));
    output.write(`${wrapped.join('\n')}\n`);
    if (isPrompted) prompt(true);
  };
  const terminal = new Terminal(tracked.simulation, write, options.playAgain);
  const unsubscribers = [
    showAsTranscript(simulation, write, {
      colour,
      showsCustomer: () => !terminal.isTypedTurn && !tracked.isTimePassing(),
      showsMessages: () => terminal.showsMessages,
    }),
    // A turn in the inspector can end a session without speech, which changes the prompt.
    simulation.record.subscribe(() => {
      if (shownPrompt === undefined || output.isTTY !== true) return;
      if (shownPrompt === promptOf(simulation, colour)) return;
      clearPrompt();
      prompt(true);
    }),
    options.showNotices?.(write) ?? (() => undefined),
  ];
  const history = readHistory(historyFile);
  const lines = createInterface({ input, output, completer: complete, history });
  lines.once('close', () => (isClosed = true));
  lines.on('history', (all: string[]) => writeHistory(historyFile, all));
  for (const line of welcome(simulation)) write(line);
  prompt();
  for await (const line of lines) {
    shownPrompt = undefined;
    if (!(await terminal.run(line.trim()))) break;
    prompt();
  }
  shownPrompt = undefined;
  lines.close();
  for (const stop of unsubscribers) stop();
}

function promptOf(simulation: Simulation, colour: boolean): string {
  const words = simulation.listener !== undefined ? 'You (Alexa listens): ' : 'You: ';
  return styled('bold', words, colour);
}

export class Terminal {
  showsMessages = false;
  /** True during a typed utterance, which is on the screen already. */
  isTypedTurn = false;

  constructor(
    private readonly simulation: Simulation,
    private readonly write: (text: string, indent?: number) => void,
    private readonly playAgain?: () => Promise<void>,
  ) {}

  /** False if the user leaves. An error is written, and does not end the conversation. */
  async run(line: string): Promise<boolean> {
    try {
      if (line === '') return true;
      if (!line.startsWith(':')) {
        this.isTypedTurn = true;
        await this.simulation.say(line === '…' ? '...' : line);
        return true;
      }
      const [, name = '', argument = ''] = /^:\s*(\S*)\s*(.*)$/s.exec(line) ?? [];
      return await this.#command(name, argument.trim());
    } catch (error) {
      this.write(error instanceof Error ? error.message : String(error));
      return true;
    } finally {
      this.isTypedTurn = false;
    }
  }

  async #command(name: string, argument: string): Promise<boolean> {
    switch (name) {
      case 'quit':
      case 'q':
        return false;
      case 'help':
      case '':
        for (const line of helpLines()) this.write(line, NAME_WIDTH + 2);
        return true;
      case 'messages':
        this.write(argument === '' ? this.#toggleMessages() : this.#messageBody(argument));
        return true;
      case 'again':
        await this.playAgain?.();
        return true;
      default: {
        const command = COMMANDS.find((one) => one.name === name);
        const output = command
          ? await command.run(this.simulation, argument)
          : unknownCommand(name);
        if (output) this.write(output);
        return true;
      }
    }
  }

  #toggleMessages(): string {
    this.showsMessages = !this.showsMessages;
    return this.showsMessages
      ? 'Messages are shown from now on; :messages NUMBER shows the body of one.'
      : 'Messages are not shown.';
  }

  #messageBody(number: string): string {
    const messages = this.simulation.record.entries.filter(({ kind }) => kind === 'message');
    const message = messages[Number(number) - 1];
    if (message?.kind === 'message') return JSON.stringify(message.body, null, 2);
    return `There is no message ${quoted(number)}: give a number from 1 to ${messages.length}.`;
  }
}

function unknownCommand(name: string): string {
  const meant = closest(
    name,
    ALL_COMMANDS.map((one) => one.name),
  );
  const hint = meant === undefined ? '' : ` (did you mean :${meant}?)`;
  return `There is no command ${quoted(`:${name}`)}${hint}: :help lists the commands.`;
}

const OWN_COMMANDS: readonly Pick<Command, 'name' | 'group' | 'takes' | 'help'>[] = [
  {
    name: 'again',
    group: 'Conversation',
    help: 'play the steps of this conversation again, for example after a change of the skill',
  },
  {
    name: 'messages',
    group: 'Details',
    takes: '[NUMBER]',
    help: 'show or hide messages; with a number, show the body of one',
  },
  { name: 'help', group: 'Details', help: 'show this list' },
  { name: 'quit', group: 'Details', help: 'leave' },
];

const ALL_COMMANDS = [...COMMANDS, ...OWN_COMMANDS];

const NAME_WIDTH = 26;

const helpLines = (): string[] =>
  GROUPS.flatMap((group) => [
    `${group}:`,
    ...ALL_COMMANDS.filter((one) => one.group === group).map(
      ({ name, takes = '', help }) => `  ${`:${name} ${takes}`.padEnd(NAME_WIDTH)}${help}`,
    ),
  ]);

function complete(line: string): [string[], string] {
  const names = ALL_COMMANDS.map(({ name }) => `:${name}`);
  return [line.startsWith(':') ? names.filter((name) => name.startsWith(line)) : [], line];
}
