/** A value in DynamoDB's JSON: `{"S":"text"}`, `{"N":"1"}`. */
export type AttributeValue = Readonly<Record<string, unknown>>;
export type Item = Readonly<Record<string, unknown>>;

export const readItem = (attributes: Readonly<Record<string, AttributeValue>>): Item =>
  Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, read(value)]));

function read(value: AttributeValue): unknown {
  const [[type, content] = ['NULL', true]] = Object.entries(value);
  switch (type) {
    case 'N':
      return Number(content);
    case 'NS':
      return (content as string[]).map(Number);
    case 'NULL':
      return null;
    case 'L':
      return (content as AttributeValue[]).map(read);
    case 'M':
      return readItem(content as Record<string, AttributeValue>);
    default:
      return content;
  }
}

/** Supports strings, numbers, booleans, null, lists and maps. */
export const writeItem = (item: Item): Record<string, AttributeValue> =>
  Object.fromEntries(Object.entries(item).map(([name, value]) => [name, write(value)]));

function write(value: unknown): AttributeValue {
  switch (typeof value) {
    case 'string':
      return { S: value };
    case 'number':
      return { N: value.toString() };
    case 'boolean':
      return { BOOL: value };
    default:
      if (value === null) return { NULL: true };
      if (Array.isArray(value)) return { L: value.map(write) };
      return { M: writeItem(value as Item) };
  }
}
