import { canonicalJson } from '../lambda/publisher/publication/diff';

/** `here` or `there` is undefined where the value is absent. */
export interface Difference {
  /** As in `languageModel.intents[BookRideIntent].samples`. */
  readonly path: string;
  readonly here: unknown;
  readonly there: unknown;
}

/** Matches the items of a list by `name` or `eventName` when all have one. */
export function differences(here: unknown, there: unknown, path = ''): Difference[] {
  const [hereParts, thereParts] = [partsOf(here), partsOf(there)];
  if (hereParts === undefined || thereParts === undefined) {
    return canonicalJson(here) === canonicalJson(there) ? [] : [{ path, here, there }];
  }
  const keys = [...new Set([...hereParts.keys(), ...thereParts.keys()])];
  return keys.flatMap((key) =>
    differences(hereParts.get(key), thereParts.get(key), joinedPath(path, key)),
  );
}

/** Leaves out values that only `there` has, because Alexa adds defaults. */
export const changedOrMissing = (here: unknown, there: unknown): Difference[] =>
  differences(here, there).filter((difference) => difference.here !== undefined);

/** Undefined for a value that is compared as a whole. */
function partsOf(value: unknown): Map<string, unknown> | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (!Array.isArray(value)) return new Map(Object.entries(value));
  const names = value.map(nameOf);
  if (value.length === 0 || names.some((name) => name === undefined)) return undefined;
  return new Map(value.map((item, at) => [`[${names[at]}]`, item as unknown]));
}

function nameOf(item: unknown): string | undefined {
  if (typeof item !== 'object' || item === null) return undefined;
  const { name, eventName } = item as { name?: unknown; eventName?: unknown };
  return [name, eventName].find((one): one is string => typeof one === 'string');
}

const joinedPath = (path: string, key: string): string =>
  path === '' || key.startsWith('[') ? path + key : `${path}.${key}`;
