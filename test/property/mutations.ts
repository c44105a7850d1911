import fc from 'fast-check';
import { anyText } from '../support/any-text';

interface Mutation {
  /** Index of the field at each level, modulo the number of fields. */
  readonly path: readonly number[];
  readonly kind: 'remove' | 'replace' | 'rename' | 'add';
  readonly name: string;
  readonly value: unknown;
}

const NAMES = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'then', ''];

const deep = (levels: number): unknown =>
  levels === 0 ? 'deep' : levels % 2 ? [deep(levels - 1)] : { value: deep(levels - 1) };

const POLLUTION: unknown = JSON.parse('{"__proto__":{"polluted":true}}');

const hostileValues = fc.oneof(
  fc.constantFrom<unknown>(null, true, 0, -1, 1e308, '', 'null', [], {}, [[]], [null]),
  fc.constantFrom<unknown>(POLLUTION, 'x'.repeat(30_000)),
  fc.constantFrom<unknown>('<speak><audio src="x"/></speak>', '${7*7}', '\u0000\uffff', '&apos;]'),
  fc.constantFrom<unknown>('\ud800\udfff\udc00', deep(200)),
  anyText(20),
  fc.jsonValue({ maxDepth: 2 }),
);

export const mutations: fc.Arbitrary<Mutation> = fc.record({
  path: fc.array(fc.nat(30), { minLength: 1, maxLength: 6 }),
  kind: fc.constantFrom('remove', 'replace', 'replace', 'rename', 'add'),
  name: fc.oneof(fc.constantFrom(...NAMES), fc.string({ maxLength: 5 })),
  value: hostileValues,
});

export function mutate(value: unknown, { path, kind, name, value: content }: Mutation): unknown {
  const copy = JSON.parse(JSON.stringify(value)) as unknown;
  let parent = fieldsOf(copy);
  for (const [level, step] of path.entries()) {
    const keys = Object.keys(parent);
    const key = keys[step % keys.length];
    if (key === undefined) break;
    const child = fieldsOf(parent[key]);
    if (level < path.length - 1 && Object.keys(child).length > 0) {
      parent = child;
      continue;
    }
    const former = parent[key];
    if (kind === 'remove' || kind === 'rename') Reflect.deleteProperty(parent, key);
    if (kind === 'replace') define(parent, key, content);
    if (kind === 'rename') define(parent, name, former);
    if (kind === 'add') define(parent, name, content);
    break;
  }
  return copy;
}

const fieldsOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

/** An assignment to `__proto__` would set the prototype instead of adding a field. */
const define = (parent: object, key: string, value: unknown) =>
  Object.defineProperty(parent, key, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  });
