import * as v from 'valibot';
import { holdsSecret, withoutSecrets } from '../secret-shape';
import { stageSettings, type StageSettings } from './settings';

/** The settings, or one sentence for each problem. */
export type ReadSettings =
  | { readonly settings: StageSettings; readonly problems?: undefined }
  | { readonly problems: readonly string[] };

/** @param where names the file in each problem */
export function readSettings(found: unknown, where: string): ReadSettings {
  const secrets = secretProblems(found, where);
  if (secrets.length > 0) return { problems: secrets };
  const { success, output, issues } = v.safeParse(stageSettings, found);
  if (!success) return { problems: issues.map((issue) => problemOf(issue, where)) };
  const problems = contradictions(output, where);
  return problems.length > 0 ? { problems } : { settings: output };
}

function problemOf(issue: v.BaseIssue<unknown>, where: string): string {
  const path = issue.path ?? [];
  const names = path.map(({ key }) => key).filter((key) => typeof key === 'string');
  const isTag = names[0] === 'tags';
  const name = isTag ? 'tags' : names.join('.');
  const problem = (value: unknown, sentence: string) =>
    `Setting ${name} in ${where} is ${shown(value, name)}: ${sentence}.`;
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    return problem(path.at(-1)?.value, 'there is no such setting; remove it, or rename it');
  }
  const entry = path.findIndex(({ key }) => typeof key === 'number');
  if (entry > 0) {
    const rule = `it must be a list, without repeats, each entry ${issue.message}`;
    return problem(path[entry - 1]?.value, rule);
  }
  return problem(isTag ? path[0]?.value : issue.input, `it must be ${ruleOf(issue)}`);
}

/** For a missing setting, valibot's message says only that the key is missing. */
function ruleOf({ path, message, received }: v.BaseIssue<unknown>): string {
  if (path?.length !== 1 || received !== 'undefined') return message;
  const schema = stageSettings.entries[path[0].key as keyof StageSettings];
  return v.safeParse(schema, undefined).issues?.[0].message ?? message;
}

function secretProblems(found: unknown, where: string): string[] {
  if (typeof found !== 'object' || found === null) return [];
  return Object.entries(found)
    .filter(([, value]) => holdsSecret(value))
    .map(
      ([name, value]) =>
        `Setting ${name} in ${where} is ${shown(value, name)}: the template would show that secret; ` +
        'remove it, and put it into Secrets Manager with `npx voice-forward secrets`.',
    );
}

function shown(value: unknown, name: string): string {
  if (value !== undefined && /secret|token|password/i.test(name)) return 'not shown here';
  const json = withoutSecrets(JSON.stringify(value) ?? 'missing');
  return json.length > 80 ? `${json.slice(0, 77)}…` : json;
}

function contradictions(settings: StageSettings, where: string): string[] {
  const { region, ledgerReplicas, encryptionKeyArn } = settings;
  const problems: string[] = [];
  if (ledgerReplicas.length > 0 && region === undefined) {
    problems.push(
      `Setting ledgerReplicas in ${where} is ${JSON.stringify(ledgerReplicas)} and region is missing: name the ledger's own region too.`,
    );
  }
  if (region !== undefined && ledgerReplicas.includes(region)) {
    problems.push(
      `Setting ledgerReplicas in ${where} has the stage's own region "${region}": list other regions only.`,
    );
  }
  if (ledgerReplicas.length > 0 && encryptionKeyArn !== undefined) {
    problems.push(
      `Settings ledgerReplicas and encryptionKeyArn in ${where} exclude each other: a key encrypts in one region only; leave one out.`,
    );
  }
  return problems;
}
