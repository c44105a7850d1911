import fc from 'fast-check';
import type { Schema } from '../support/request-schema';

/** Deeper values have only their required fields. */
const REQUIRED_ONLY_DEPTH = 5;
/** Deeper values are null. */
const MAX_DEPTH = 9;
const TEXTS = ['', 'en-US', 'airport', '2026-11-02T09:00:00Z', 'amzn1.echo-api.request.1', 'x'];

export function fromSchema(root: Schema, definition: string): fc.Arbitrary<unknown> {
  const arbitraries = new Map<string, fc.Arbitrary<unknown>>();
  const text = fc.oneof(fc.constantFrom(...TEXTS), fc.string({ maxLength: 12 }));
  const number = fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }));

  function named(name: string, depth: number): fc.Arbitrary<unknown> {
    if (depth > MAX_DEPTH) return fc.constant(null);
    const key = `${name} ${depth}`;
    const arbitrary = arbitraries.get(key) ?? matching(root.definitions![name]!, depth + 1);
    arbitraries.set(key, arbitrary);
    return arbitrary;
  }

  function matching(schema: Schema, depth: number): fc.Arbitrary<unknown> {
    if (schema.$ref) return named(decodeURIComponent(schema.$ref.split('/').at(-1)!), depth);
    if ('const' in schema) return fc.constant(schema.const);
    if (schema.enum) return fc.constantFrom(...schema.enum);
    if (schema.anyOf) return fc.oneof(...schema.anyOf.map((one) => matching(one, depth)));
    const isDeep = depth > REQUIRED_ONLY_DEPTH;
    switch (Array.isArray(schema.type) ? schema.type[0] : schema.type) {
      case 'string':
        return text;
      case 'number':
        return number;
      case 'boolean':
        return fc.boolean();
      case 'array':
        return fc.array(matching(schema.items ?? {}, depth), { maxLength: isDeep ? 0 : 2 });
      case 'object':
        return object(schema, depth, isDeep);
      default:
        return fc.constantFrom(null, 0, '', {}, []);
    }
  }

  function object(schema: Schema, depth: number, isDeep: boolean): fc.Arbitrary<unknown> {
    const { properties = {}, required = [], additionalProperties: others } = schema;
    const fields = Object.entries(properties)
      .filter(([name]) => !isDeep || required.includes(name))
      .map(([name, field]) => [name, matching(field, depth)] as const);
    return fields.length === 0 && typeof others === 'object'
      ? fc.dictionary(text, matching(others, depth), { maxKeys: isDeep ? 0 : 3 })
      : fc.record(Object.fromEntries(fields), { requiredKeys: [...required] });
  }

  return named(definition, 0);
}
