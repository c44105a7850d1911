import fc from 'fast-check';
import { anyText } from '../../support/any-text';

/** One thing that is wrong with a value, somewhere inside it. */
export interface Mutation {
  /** At each level, which of the fields: taken modulo their number. */
  readonly path: readonly number[];
  readonly how: 'leave out' | 'replace' | 'rename' | 'add';
  readonly name: string;
  readonly value: unknown;
}

const NAMES = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'then', ''];

const absurd = fc.oneof(
  fc.constantFrom<unknown>(null, true, 0, -1, 1e308, '', 'null', [], {}, [[]], [null]),
  fc.constantFrom<unknown>(
    { __proto__: null, polluted: true },
    'x'.repeat(30_000),
    '\ud800\udfff\udc00',
  ),
  fc.constantFrom<unknown>('<speak><audio src="x"/></speak>', '${7*7}', '\u0000\uffff', '&apos;]'),
  fc.constant(nested(200)),
  anyText(20),
  fc.jsonValue({ maxDepth: 2 }),
);

export const mutations: fc.Arbitrary<Mutation> = fc.record({
  path: fc.array(fc.nat(30), { minLength: 1, maxLength: 6 }),
  how: fc.constantFrom('leave out', 'replace', 'replace', 'rename', 'add'),
  name: fc.oneof(fc.constantFrom(...NAMES), fc.string({ maxLength: 5 })),
  value: absurd,
});

/** The value with the mutation in it; the first stays as it is. */
export function mutated(value: unknown, { path, how, name, value: other }: Mutation): unknown {
  const copy = JSON.parse(JSON.stringify(value)) as unknown;
  let inside = copy;
  for (const [level, step] of path.entries()) {
    if (typeof inside !== 'object' || inside === null) return copy;
    const fields = inside as Record<string, unknown>;
    const keys = Object.keys(fields);
    if (keys.length === 0) return copy;
    const key = keys[step % keys.length]!;
    const next = fields[key];
    if (level < path.length - 1 && typeof next === 'object' && next !== null) {
      inside = next;
      continue;
    }
    change(fields, key, how, name, other);
    return copy;
  }
  return copy;
}

function change(
  fields: Record<string, unknown>,
  key: string,
  how: Mutation['how'],
  name: string,
  value: unknown,
): void {
  const own = (field: string, content: unknown) =>
    Object.defineProperty(fields, field, {
      value: content,
      enumerable: true,
      configurable: true,
      writable: true,
    });
  const former = fields[key];
  if (how === 'add') own(name, value);
  if (how === 'replace') own(key, value);
  if (how === 'leave out' || how === 'rename') Reflect.deleteProperty(fields, key);
  if (how === 'rename') own(name, former);
}

function nested(depth: number): unknown {
  let value: unknown = 'deep';
  for (let level = 0; level < depth; level += 1) value = level % 2 ? [value] : { value };
  return value;
}
