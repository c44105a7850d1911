import fc from 'fast-check';
import type { Schema } from '../../support/sdk-schema';

/** From here on only what is required; and where even that goes on, nothing. */
const DEEPEST = 5;
const ABYSS = 9;
const TEXTS = ['', 'en-US', 'airport', '2026-11-02T09:00:00Z', 'amzn1.echo-api.request.1', 'x'];

/** Values as a schema wants them, optional fields there or not. */
export function wellFormed(root: Schema): (definition: string) => fc.Arbitrary<unknown> {
  const made = new Map<string, fc.Arbitrary<unknown>>();
  const text = fc.oneof(fc.constantFrom(...TEXTS), fc.string({ maxLength: 12 }));
  const number = fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }));

  function named(name: string, depth: number): fc.Arbitrary<unknown> {
    if (depth > ABYSS) return fc.constant(null);
    const key = `${name} ${depth}`;
    const known = made.get(key);
    if (known) return known;
    const arbitrary = of(root.definitions![name]!, depth + 1);
    made.set(key, arbitrary);
    return arbitrary;
  }

  function of(schema: Schema, depth: number): fc.Arbitrary<unknown> {
    if (schema.$ref) return named(decodeURIComponent(schema.$ref.split('/').at(-1)!), depth);
    if ('const' in schema) return fc.constant(schema.const);
    if (schema.enum) return fc.constantFrom(...schema.enum);
    if (schema.anyOf) return fc.oneof(...schema.anyOf.map((one) => of(one, depth)));
    switch (Array.isArray(schema.type) ? schema.type[0] : schema.type) {
      case 'string':
        return text;
      case 'number':
        return number;
      case 'boolean':
        return fc.boolean();
      case 'array':
        return fc.array(of(schema.items ?? {}, depth), { maxLength: depth > DEEPEST ? 0 : 2 });
      case 'object':
        return object(schema, depth);
      default:
        return fc.constantFrom(null, 0, '', {}, []);
    }
  }

  function object(schema: Schema, depth: number): fc.Arbitrary<unknown> {
    const required = schema.required ?? [];
    const names = Object.keys(schema.properties ?? {}).filter(
      (name) => depth <= DEEPEST || required.includes(name),
    );
    const fields = names.map((name) => [name, of(schema.properties![name]!, depth)] as const);
    const { additionalProperties: more } = schema;
    if (fields.length === 0 && typeof more === 'object') {
      return fc.dictionary(text, of(more, depth), { maxKeys: depth > DEEPEST ? 0 : 3 });
    }
    return fc.record(Object.fromEntries(fields), { requiredKeys: [...required] });
  }

  return (definition) => named(definition, 0);
}
