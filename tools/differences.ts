import { canonicalJson } from '../lambda/publisher/publication/diff';

/** A path at which two JSON values differ. */
export interface Difference {
  /** As in `languageModel.intents[BookRideIntent].samples`. */
  readonly path: string;
  /** The first value; undefined when it is absent. */
  readonly here: unknown;
  /** The second value; undefined when it is absent. */
  readonly there: unknown;
}

/** All differences of two JSON values. Items of a list are matched by name when all have one. */
export function differences(here: unknown, there: unknown, path = ''): Difference[] {
  const [one, other] = [partsOf(here), partsOf(there)];
  if (one === undefined || other === undefined) {
    return canonicalJson(here) === canonicalJson(there) ? [] : [{ path, here, there }];
  }
  const keys = [...new Set([...one.keys(), ...other.keys()])];
  return keys.flatMap((key) => differences(one.get(key), other.get(key), joined(path, key)));
}

/** Differences where `here` has a value. Alexa adds defaults that the package does not have. */
export const contradictions = (here: unknown, there: unknown): Difference[] =>
  differences(here, there).filter((one) => one.here !== undefined);

/** The parts of an object or a list with names; undefined for a value that is compared as a whole. */
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

const joined = (path: string, key: string): string =>
  path === '' || key.startsWith('[') ? path + key : `${path}.${key}`;
