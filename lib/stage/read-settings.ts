import { holdsSecret, withoutSecrets } from '../secret-shape';
import { type OptionalRule, type Rule } from './rules';

/** A rule for each setting; a nested object of rules for a group of settings. */
export type Rules<T> = {
  readonly [K in keyof T]-?: Rule<T[K]> | OptionalRule<T[K]> | Rules<T[K]>;
};

type AnyRule = Rule<unknown> & Partial<OptionalRule<unknown>>;
type AnyRules = { readonly [setting: string]: AnyRule | AnyRules };

/** A long value is shortened to what fits a sentence; what is or may be a secret is not shown. */
function shown(value: unknown, name: string): string {
  const json = JSON.stringify(value) ?? 'missing';
  if (value !== undefined && /secret|token|password/i.test(name)) return 'not shown here';
  const open = withoutSecrets(json);
  return open.length > 80 ? `${open.slice(0, 77)}…` : open;
}

const isRule = (entry: AnyRule | AnyRules): entry is AnyRule =>
  typeof entry['accepts'] === 'function';

/**
 * Checks the settings and fills in what may be left out. A setting that no rule names is a problem
 * too: it is a misspelt one.
 *
 * @param where names the file in each problem
 * @returns the settings, with every problem found; they are complete when there is none
 */
export function readSettings<T>(
  rules: Rules<T>,
  found: unknown,
  where: string,
): { settings: T; problems: string[] } {
  const problems: string[] = [];
  const settings = read(rules, found, '', where, problems) as T;
  return { settings, problems };
}

function read(
  rules: AnyRules,
  found: unknown,
  prefix: string,
  where: string,
  problems: string[],
): Record<string, unknown> {
  if (typeof found !== 'object' || found === null || Array.isArray(found)) {
    problems.push(
      `Setting ${prefix.slice(0, -1)} in ${where} is ${shown(found, prefix)}: it must be an object.`,
    );
    return {};
  }
  const values = found as Record<string, unknown>;
  for (const unknown of Object.keys(values).filter((key) => !Object.hasOwn(rules, key))) {
    problems.push(
      `Setting ${prefix}${unknown} in ${where} is ${shown(values[unknown], unknown)}: there is no such setting; ` +
        `remove it, or rename it to one of ${Object.keys(rules).join(', ')}.`,
    );
  }
  return Object.fromEntries(
    Object.entries(rules).map(([key, rule]) => [
      key,
      isRule(rule)
        ? readOne(rule, values[key], `${prefix}${key}`, where, problems)
        : read(rule, values[key] ?? {}, `${prefix}${key}.`, where, problems),
    ]),
  );
}

function readOne(
  rule: AnyRule,
  value: unknown,
  name: string,
  where: string,
  problems: string[],
): unknown {
  const optional = 'orElse' in rule;
  if (value === undefined && optional) return rule.orElse;
  if (holdsSecret(value)) {
    problems.push(
      `Setting ${name} in ${where} is ${shown(value, name)}: the template would show that secret; ` +
        'remove it, and put it into Secrets Manager with `npm run secrets`.',
    );
    return undefined;
  }
  if (rule.accepts(value)) return value;
  const wayOut = rule.wayOut ?? (optional ? 'or leave the setting out' : undefined);
  problems.push(
    `Setting ${name} in ${where} is ${shown(value, name)}: it must be ${rule.must}${wayOut === undefined ? '' : `; ${wayOut}`}.`,
  );
  return undefined;
}
