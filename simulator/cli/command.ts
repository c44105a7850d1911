import { Command, CommanderError } from 'commander';
import { quoted, UsageError } from './errors';

/** Creates a command that throws an error instead of printing it and ending the process. */
export function newCommand(name: string, summary: string): Command {
  return new Command()
    .name(name)
    .usage('[options]')
    .description(summary)
    .helpOption('--help', 'show this help')
    .configureHelp({ helpWidth: 100 })
    .allowExcessArguments()
    .exitOverride();
}

/** Returns the help text for `--help`. Throws a {@link UsageError}. */
export function readCommand<Options extends object>(
  command: Command,
  args: readonly string[],
): Options | { readonly help: string } {
  let help = '';
  const remedy = `${command.name()} --help lists the options`;
  command.configureOutput({ writeOut: (text) => (help += text), writeErr: () => undefined });
  try {
    command.parse([...args], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.code === 'commander.helpDisplayed') return { help };
    throw new UsageError(`${sentence(error)}: ${remedy}.`);
  }
  const [stray] = command.args;
  if (stray !== undefined) throw new UsageError(`${quoted(stray)} is not an option: ${remedy}.`);
  return command.opts<Options>();
}

/** Rewords the errors of commander. */
function sentence({ message }: CommanderError): string {
  const [, unknown] = /unknown option '([^']*)'/.exec(message) ?? [];
  const [, meant] = /\(Did you mean ([^?]*)\?\)/.exec(message) ?? [];
  if (unknown !== undefined) {
    const hint = meant === undefined ? '' : ` (did you mean ${meant}?)`;
    return `There is no option ${quoted(unknown)}${hint}`;
  }
  const [, option] = /option '([^' ]+)[^']*' argument missing/.exec(message) ?? [];
  if (option !== undefined) return `The option ${option} needs a value`;
  return message.replace(/^error: /, '').replaceAll(/\s*\n\s*/g, ' ');
}

/** 0 is any free port. Throws a {@link UsageError}. */
export function readPort(text: string): number {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
  throw new UsageError(
    `--port ${quoted(text)} is not a port: give a number from 1 to 65535, or 0 for a free one.`,
  );
}
