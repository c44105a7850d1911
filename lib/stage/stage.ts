import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import {
  NAME_RULE,
  StageNameError,
  StageNotFoundError,
  StageNotReadableError,
  StageSettingsError,
} from './errors';
import { type StageId } from '../../lambda/publisher/names';
import { readSettings } from './read-settings';
import { stageRules, type StageSettings } from './settings';

export { StageError } from './errors';

/** One deployment of the skill: `stages/NAME.json`, checked and completed. */
export interface Stage extends StageSettings {
  /** The file's name: small letters, digits and hyphens, at most 20. */
  readonly name: string;
}

export const DEFAULT_STAGE = 'dev';

/** The parts of the names of a stage's secrets and publication state. */
export const stageId = ({ application, name }: Stage): StageId => ({ application, stage: name });

/** Made up for trying out: well-formed ids of nobody, in `stages/dev.json` alone. */
export const isMadeUp = (id: string): boolean => /^(M|amzn1\.application-oa2-client\.)0+$/.test(id);

const NAME = /^[a-z][a-z0-9-]{0,19}$/;

/**
 * Reads a stage and checks every setting.
 *
 * @param stage a name for `folder/NAME.json`, or the path of a file that ends in `.json`
 * @throws StageError that says each setting that is wrong, the value found, and the way out
 */
export function readStage(stage: string, folder: string): Stage {
  if (!stage.endsWith('.json') && !NAME.test(stage)) {
    throw new StageNameError(stage, stageNames(folder));
  }
  const file = stage.endsWith('.json') ? stage : join(folder, `${stage}.json`);
  const name = basename(file, '.json');
  const where = stage.endsWith('.json') ? stage : `stages/${name}.json`;
  if (!existsSync(file)) {
    throw new StageNotFoundError(stage, where, stageNames(folder));
  }
  const { settings, problems } = readSettings(stageRules, parse(file, where), where);
  if (!NAME.test(name)) {
    problems.push(
      `The stage's name ${JSON.stringify(name)} must be ${NAME_RULE}; rename ${where}.`,
    );
  }
  if (problems.length === 0) problems.push(...contradictions(settings, where));
  if (problems.length > 0) throw new StageSettingsError(problems);
  return { name, ...settings };
}

/** The stages that there are, by name. */
export function stageNames(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => basename(file, '.json'))
    .sort();
}

function parse(file: string, where: string): unknown {
  try {
    const settings: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (typeof settings === 'object' && settings !== null && !Array.isArray(settings)) {
      return settings;
    }
  } catch (error) {
    throw new StageNotReadableError(where, error);
  }
  throw new StageNotReadableError(where, 'it holds something else');
}

/** What is wrong only in the light of another setting. */
function contradictions(settings: StageSettings, where: string): string[] {
  const { region, ledgerReplicas } = settings;
  const problems: string[] = [];
  if (ledgerReplicas.length > 0 && region === undefined) {
    problems.push(
      `Setting ledgerReplicas in ${where} is ${JSON.stringify(ledgerReplicas)} and region is missing: name the ledger's own region too.`,
    );
  }
  if (region !== undefined && ledgerReplicas.includes(region)) {
    problems.push(
      `Setting ledgerReplicas in ${where} has the stage's own region "${region}": list other regions alone.`,
    );
  }
  return problems;
}
