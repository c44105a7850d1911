import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type StageId } from '../../lambda/publisher/names';
import { SkillSourceError } from '../../skill-source/errors';
import { readJsonObject } from '../../skill-source/read-json';
import { StageError } from './errors';
import { readSettings } from './read-settings';
import { type StageSettings } from './settings';

export { StageError } from './errors';

/** One deployment of the skill: `stages/NAME.json`, validated, with defaults. */
export interface Stage extends StageSettings {
  /**
   * Name of the file without `.json`: a small letter, then small letters, digits, hyphens; at most 20
   * characters.
   */
  readonly name: string;
}

/** The stage of an app without `-c stage=NAME`. */
export const DEFAULT_STAGE = 'dev';

/** Application and name of a stage, the first two parts of the names of its secrets and publication state. */
export const stageId = ({ application, name }: Stage): StageId => ({ application, stage: name });

/** Whether an id is a placeholder of zeros, as in `stages/dev.json`. */
export const isPlaceholder = (id: string): boolean =>
  /^(M|amzn1\.application-oa2-client\.)0+$/.test(id);

const NAME = /^[a-z][a-z0-9-]{0,19}$/;
const NAME_RULE = 'a small letter, then small letters, digits and hyphens, at most 20 in all';

/**
 * Reads a stage and validates every setting.
 *
 * @param stage a name for `directory/NAME.json`, or the path of a file that ends in `.json`
 * @throws StageError if the name, the file or a setting is wrong: a sentence for each problem
 */
export function readStage(stage: string, directory: string): Stage {
  const isFile = stage.endsWith('.json');
  const choices = stageNames(directory).join(', ') || '(none)';
  if (!isFile && !NAME.test(stage)) {
    throw new StageError(
      'invalidName',
      `${JSON.stringify(stage)} is no name of a stage: a name is ${NAME_RULE}. The path of a .json file works, too. Choose one of ${choices}.`,
    );
  }
  const file = isFile ? stage : join(directory, `${stage}.json`);
  const name = basename(file, '.json');
  const where = isFile ? stage : `stages/${name}.json`;
  if (!existsSync(file)) {
    throw new StageError(
      'notFound',
      `There is no stage ${JSON.stringify(stage)}: ${where} does not exist. ` +
        `Choose one of ${choices}, or copy a stage there and fill it in.`,
    );
  }
  const read = readSettings(parse(file, where), where);
  const problems = [...(read.problems ?? [])];
  if (!NAME.test(name)) {
    problems.push(
      `The stage's name ${JSON.stringify(name)} must be ${NAME_RULE}; rename ${where}.`,
    );
  }
  if (problems.length > 0 || read.problems !== undefined) {
    throw new StageError('invalidSettings', problems.join('\n'));
  }
  return { name, ...read.settings };
}

export function stageNames(directory: string): string[] {
  if (!existsSync(directory)) return [];
  return readdirSync(directory)
    .filter((file) => file.endsWith('.json') && file !== 'schema.json')
    .map((file) => basename(file, '.json'))
    .sort();
}

/** Editors complete and check a stage by its `$schema`. */
function parse(file: string, where: string): object {
  try {
    const { $schema: _, ...settings } = readJsonObject(file);
    return settings;
  } catch (error) {
    if (!(error instanceof SkillSourceError)) throw error;
    const problem = error.message.replace(file, where);
    throw new StageError('notReadable', `${problem} Compare it with another file in stages/.`);
  }
}
