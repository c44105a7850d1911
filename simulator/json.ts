export const isObject = (value: unknown): value is Readonly<{ [field: string]: unknown }> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** @param otherwise returned if the text is not valid JSON */
export function parseJson(text: string, otherwise?: unknown): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return otherwise;
  }
}

/** Undefined for an inherited property like `constructor`, which a request may name. */
export const ownValue = <T>(values: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(values, key) ? values[key] : undefined;
