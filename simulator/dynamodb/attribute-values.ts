/** A value in DynamoDB's JSON: `{"S":"text"}`, `{"N":"1"}`. */
export type AttributeValue = Readonly<Record<string, unknown>>;
export type Item = Readonly<Record<string, unknown>>;

export const unmarshallItem = (attributes: Readonly<Record<string, AttributeValue>>): Item =>
  Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, unmarshall(value)]));

function unmarshall(value: AttributeValue): unknown {
  const [[type, content] = ['NULL', true]] = Object.entries(value);
  switch (type) {
    case 'N':
      return Number(content);
    case 'NS':
      return (content as string[]).map(Number);
    case 'NULL':
      return null;
    case 'L':
      return (content as AttributeValue[]).map(unmarshall);
    case 'M':
      return unmarshallItem(content as Record<string, AttributeValue>);
    default:
      return content;
  }
}

/** Supports strings, numbers, booleans, null, lists and maps. */
export const marshallItem = (item: Item): Record<string, AttributeValue> =>
  Object.fromEntries(Object.entries(item).map(([name, value]) => [name, marshall(value)]));

function marshall(value: unknown): AttributeValue {
  switch (typeof value) {
    case 'string':
      return { S: value };
    case 'number':
      return { N: value.toString() };
    case 'boolean':
      return { BOOL: value };
    default:
      if (value === null) return { NULL: true };
      if (Array.isArray(value)) return { L: value.map(marshall) };
      return { M: marshallItem(value as Item) };
  }
}
