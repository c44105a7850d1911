/** One place where two JSON values are not the same. */
export interface Difference {
  /** As in `languageModel.intents[BookRideIntent].samples`. */
  readonly path: string;
  /** Undefined where it isn't there. */
  readonly here: unknown;
  readonly there: unknown;
}

/** Every place where they differ. Items of a list that have names are told apart by them, not by place. */
export function differences(here: unknown, there: unknown, path = ''): Difference[] {
  if (Object.is(here, there)) return [];
  const [one, other] = [partsOf(here), partsOf(there)];
  if (one === undefined || other === undefined) {
    return JSON.stringify(here) === JSON.stringify(there) ? [] : [{ path, here, there }];
  }
  const keys = [...new Set([...one.keys(), ...other.keys()])];
  return keys.flatMap((key) => differences(one.get(key), other.get(key), joined(path, key)));
}

/** Those of them where `here` says something: what `there` has besides is left out. */
export const contradictions = (here: unknown, there: unknown): Difference[] =>
  differences(here, there).filter((one) => one.here !== undefined);

/** Undefined for what is compared as a whole: texts, numbers, lists without names. */
function partsOf(value: unknown): Map<string, unknown> | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (!Array.isArray(value)) return new Map(Object.entries(value));
  const names = value.map(nameOf);
  if (value.length === 0 || names.some((name) => name === undefined)) return undefined;
  return new Map(value.map((item, i) => [`[${names[i]}]`, item as unknown]));
}

function nameOf(item: unknown): string | undefined {
  if (typeof item !== 'object' || item === null) return undefined;
  const { name, eventName } = item as { name?: unknown; eventName?: unknown };
  return [name, eventName].find((one): one is string => typeof one === 'string');
}

const joined = (path: string, key: string): string =>
  path === '' || key.startsWith('[') ? path + key : `${path}.${key}`;
