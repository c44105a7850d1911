/**
 * `SET` clauses that put a value into the first place and move each other one place on. DynamoDB
 * reads every right-hand side from the item as it was before. `empty` names a value for places that
 * are not there yet.
 */
export const shiftInto = (places: readonly string[], value: string, empty: string): string[] =>
  places.map((place, index) => {
    const before = places[index - 1];
    return `${place} = ${before === undefined ? value : `if_not_exists(${before}, ${empty})`}`;
  });
