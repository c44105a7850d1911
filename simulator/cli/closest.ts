const MAX_EDITS = 2;

/** Undefined if no name is similar. */
export function closest(name: string, names: readonly string[]): string | undefined {
  const [best] = names
    .map((one) => ({ one, edits: editDistance(name, one) }))
    .sort((a, b) => a.edits - b.edits);
  return best && best.edits <= MAX_EDITS ? best.one : undefined;
}

/** Levenshtein distance. */
function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [index, letter] of [...from].entries()) {
    const next = [index + 1];
    for (const [at, other] of [...to].entries()) {
      const replaced = row[at]! + (letter === other ? 0 : 1);
      next.push(Math.min(row[at + 1]! + 1, next[at]! + 1, replaced));
    }
    row = next;
  }
  return row.at(-1)!;
}
