import { itemBytes, unitsOf } from '../../bench/measure/capacity';

it('itemBytes counts names and values as DynamoDB does, and rejects binary values', () => {
  expect(itemBytes(undefined)).toBe(0);
  expect(itemBytes({ pk: { S: 'Zürich' } })).toBe(2 + 7);
  expect(itemBytes({ at: { N: '1790000000000' } })).toBe(2 + 8);
  expect(itemBytes({ a: { M: { b: { BOOL: true } } } })).toBe(1 + 3 + 1 + 1 + 1);
  expect(itemBytes({ a: { L: [{ N: '1' }, { S: 'x' }] } })).toBe(1 + 3 + (1 + 2) + (1 + 1));
  expect(() => itemBytes({ a: { B: new Uint8Array() } })).toThrow('No size');
});

it.each([
  ['UpdateItem', {}, 0, { write: 1, read: 0 }],
  ['UpdateItem', {}, 1_024, { write: 1, read: 0 }],
  ['PutItem', {}, 1_025, { write: 2, read: 0 }],
  ['GetItem', {}, 100, { write: 0, read: 0.5 }],
  ['GetItem', { ConsistentRead: true }, 4_097, { write: 0, read: 2 }],
])(
  'unitsOf counts the units of a %s %j with an item of %i bytes',
  (operation, body, bytes, expected) => {
    expect(unitsOf({ operation, body }, bytes)).toEqual(expected);
  },
);
