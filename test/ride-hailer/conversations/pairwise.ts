type Values = Readonly<Record<string, readonly unknown[]>>;
type Row = Record<string, unknown>;

/** Each pair of values of two fields is in at least one row. */
export function pairwise(values: Values): Row[] {
  const fields = Object.keys(values);
  const uncovered = new Set<string>();
  forEachPair(fields, values, (pair) => uncovered.add(pair));
  const rows: Row[] = [];
  for (const first of uncovered) {
    const row: Row = Object.fromEntries(
      (JSON.parse(first) as [string, unknown][]).map(([field, value]) => [field, value]),
    );
    for (const field of fields.filter((name) => !Object.hasOwn(row, name))) {
      row[field] = bestValue(field, values[field]!, row, uncovered);
    }
    for (const pair of pairsOf(row, fields)) uncovered.delete(pair);
    rows.push(row);
  }
  return rows;
}

function bestValue(
  field: string,
  choices: readonly unknown[],
  row: Row,
  uncovered: Set<string>,
): unknown {
  const score = (value: unknown) =>
    Object.entries(row).filter((other) => uncovered.has(pairKey(other, [field, value]))).length;
  return choices.reduce((a, b) => (score(b) > score(a) ? b : a));
}

function pairsOf(row: Row, fields: readonly string[]): string[] {
  return fields.flatMap((one, index) =>
    fields.slice(index + 1).map((other) => pairKey([one, row[one]], [other, row[other]])),
  );
}

function forEachPair(fields: readonly string[], values: Values, visit: (pair: string) => void) {
  for (const [index, one] of fields.entries()) {
    for (const other of fields.slice(index + 1)) {
      for (const a of values[one]!)
        for (const b of values[other]!) visit(pairKey([one, a], [other, b]));
    }
  }
}

const pairKey = (one: [string, unknown], other: [string, unknown]): string =>
  JSON.stringify([one, other].sort(([a], [b]) => (a < b ? -1 : 1)));
