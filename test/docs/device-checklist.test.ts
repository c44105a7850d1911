import { readFileSync } from 'node:fs';
import { ASSUMPTION_NAMES } from '../../simulator/assumptions';
import { fromRoot } from '../../tools/paths';

const checklist = readFileSync(fromRoot('docs', 'evidence', 'device-checklist.md'), 'utf8');
const protocol = readFileSync(fromRoot('docs', 'reference', 'protocol.md'), 'utf8');

const cellsOf = (line: string): string[] => line.split(/(?<!\\)\|/).map((cell) => cell.trim());

/** Anchors of the rows whose evidence is R (reported) or A (assumed). */
const unverifiedAnchors = protocol
  .split('\n')
  .filter((line) => line.startsWith('| <a id='))
  .filter((line) => /\b[RA]\b/.test(cellsOf(line).at(-2) ?? ''))
  .map((line) => /id="([^"]+)"/.exec(line)![1]!);

const lines = checklist.split('\n').filter((line) => /^\| \d+\. /.test(line));

describe('the device checklist', () => {
  it('has at most ten lines, numbered in order', () => {
    expect(lines.length).toBeLessThanOrEqual(10);
    expect(lines.map((line) => /\d+/.exec(line)![0])).toEqual(
      lines.map((_, index) => String(index + 1)),
    );
  });

  it('links to every row of the protocol that is reported or assumed', () => {
    expect(unverifiedAnchors.length).toBeGreaterThan(5);
    expect(
      unverifiedAnchors.filter(
        (anchor) => !checklist.includes(`(../reference/protocol.md#${anchor})`),
      ),
    ).toEqual([]);
  });

  it('names each assumption, and no other', () => {
    const others = lines
      .flatMap(
        (line) =>
          cellsOf(line)
            .at(-2)!
            .match(/(?<=`)[a-z]+[A-Z][A-Za-z]+(?=[=`])/g) ?? [],
      )
      .filter((name) => !ASSUMPTION_NAMES.some((one) => one === name));
    expect(others).toEqual([]);
    expect(ASSUMPTION_NAMES.filter((name) => !checklist.includes(`\`${name}`))).toEqual([]);
  });
});
