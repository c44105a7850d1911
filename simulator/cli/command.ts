import { Command, CommanderError } from 'commander';
import { shown, UsageError } from './errors';

class OptionError extends UsageError {}

/** A command without commander's own way to write and to exit. */
export function newCommand(usage: string, summary: string): Command {
  return new Command()
    .name(usage)
    .usage('[options]')
    .description(summary)
    .helpOption('--help', 'show this')
    .configureHelp({ helpWidth: 100 })
    .allowExcessArguments()
    .exitOverride();
}

/**
 * The options that were given, or the help that was asked for. Throws a {@link UsageError}: one
 * sentence for whatever is wrong.
 */
export function readCommand<Options extends object>(
  command: Command,
  args: readonly string[],
): Options | { readonly help: string } {
  let help = '';
  const wayOut = `${command.name()} --help lists what there is`;
  command.configureOutput({ writeOut: (text) => (help += text), writeErr: () => undefined });
  try {
    command.parse([...args], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.code === 'commander.helpDisplayed') return { help };
    throw new OptionError(`${sentence(error)}: ${wayOut}.`);
  }
  const [stray] = command.args;
  if (stray !== undefined) throw new OptionError(`${shown(stray)} is no option: ${wayOut}.`);
  return command.opts<Options>();
}

/** Commander's words for the two mistakes that it finds by itself, as the rest is worded here. */
function sentence({ message }: CommanderError): string {
  const [, unknown] = /unknown option '([^']*)'/.exec(message) ?? [];
  const [, meant] = /\(Did you mean ([^?]*)\?\)/.exec(message) ?? [];
  if (unknown !== undefined) {
    const hint = meant === undefined ? '' : ` (did you mean ${meant}?)`;
    return `There is no option ${shown(unknown)}${hint}`;
  }
  const [, option] = /option '([^' ]+)[^']*' argument missing/.exec(message) ?? [];
  if (option !== undefined) return `The option ${option} needs a value`;
  return message.replace(/^error: /, '').replaceAll(/\s*\n\s*/g, ' ');
}

/** A port to listen on; 0 is any that is free. Throws a {@link UsageError}. */
export function readPort(text: string): number {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
  throw new OptionError(
    `--port ${shown(text)} is no port: give a number from 1 to 65535, or 0 for one that is free.`,
  );
}
