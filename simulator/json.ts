export const isObject = (value: unknown): value is Readonly<{ [field: string]: unknown }> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
