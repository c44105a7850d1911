import { parseArgs, type ParseArgsConfig } from 'node:util';
import { PublisherError } from '../lambda/publisher/errors';
import { Redactor } from '../lambda/publisher/redact';
import { readStage, type Stage, StageError } from '../lib/stage/stage';
import { SkillSourceError } from '../skill-source/errors';
import { projectFile } from '../skill-source/project-file';
import { ToolError } from './errors';

/** @throws ToolError with the code `usage` if the arguments do not match the options */
export function readOptions<Options extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: Options,
  usage: string,
) {
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new ToolError('usage', `${message}\n\n${usage}`, { cause: error });
  }
}

/** @throws ToolError with the code `usage` when `--stage` is missing */
export function requiredStage(name: string | undefined, usage: string): Stage {
  if (name === undefined) throw new ToolError('usage', `--stage is missing.\n\n${usage}`);
  return readStage(name, projectFile('stages'));
}

/** Never rejects: an error becomes a message on standard error and an exit code. */
export async function runCommand(
  name: string,
  usage: string,
  run: (args: readonly string[]) => Promise<void>,
): Promise<void> {
  process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] ??= 'true';
  const args = process.argv.slice(2);
  if (args.includes('--help') || args.includes('-h')) return console.log(usage);
  try {
    await run(args);
  } catch (error) {
    const message = operatorMessage(error) ?? `${name} failed: ${String(error)}`;
    // An error of a library may quote a request with its headers.
    console.error(new Redactor().redactText(message));
    process.exitCode = error instanceof ToolError && error.code === 'usage' ? 2 : 1;
  }
}

/** Undefined unless the message of the error is meant for the operator. */
const operatorMessage = (error: unknown): string | undefined =>
  [ToolError, StageError, PublisherError, SkillSourceError].some((kind) => error instanceof kind)
    ? (error as Error).message
    : undefined;
