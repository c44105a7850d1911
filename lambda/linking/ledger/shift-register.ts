/**
 * `SET` clauses that write a value into the first attribute, and each attribute's old value into the
 * next one. DynamoDB evaluates every right-hand side on the item before the update. `empty` names the
 * value of attributes that do not exist yet.
 */
export const shiftInto = (attributes: readonly string[], value: string, empty: string): string[] =>
  attributes.map((attribute, index) => {
    const before = attributes[index - 1];
    return `${attribute} = ${before === undefined ? value : `if_not_exists(${before}, ${empty})`}`;
  });
