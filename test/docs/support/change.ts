export function patched(source: string, diff: string): string {
  return diff.split(/^@@.*\n/m).reduce((text, hunk) => {
    const lines = hunk.split('\n').filter((line) => line !== '');
    const side = (omitted: '+' | '-') =>
      lines
        .filter((line) => line[0] !== omitted)
        .map((line) => `${line.slice(1)}\n`)
        .join('');
    const [before, after] = [side('+'), side('-')];
    const places = text.split(before).length - 1;
    if (places !== 1) throw new Error(`The hunk fits at ${places} places:\n${before}`);
    return text.replace(before, () => after);
  }, source);
}

type JsonObject = Readonly<Record<string, unknown>>;

const isJsonObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export function merged(document: unknown, part: unknown): unknown {
  if (Array.isArray(document) && Array.isArray(part))
    return [...(part as unknown[]), ...(document as unknown[])];
  if (!isJsonObject(document) || !isJsonObject(part)) return part;
  const fields = Object.entries(part).map(([name, value]) => [
    name,
    name in document ? merged(document[name], value) : value,
  ]);
  return { ...document, ...(Object.fromEntries(fields) as JsonObject) };
}

/** Removes the fields and elements of `part` from `document`. */
export function without(document: unknown, part: unknown): unknown {
  if (Array.isArray(document) && Array.isArray(part)) {
    const added = new Set(part.map((one) => JSON.stringify(one)));
    return document.filter((one) => !added.has(JSON.stringify(one)));
  }
  if (!isJsonObject(document) || !isJsonObject(part)) return undefined;
  const rest = Object.entries(document).map(([name, value]) => [
    name,
    name in part ? without(value, part[name]) : value,
  ]);
  return Object.fromEntries(rest.filter(([, value]) => value !== undefined)) as JsonObject;
}
