import { readFileSync } from 'node:fs';
import { fromRoot } from '../../tools/paths';
import { checkFaults } from '../verify/faults/check-faults';
import { MATRIX_FILE, section } from '../verify/faults/matrix-document';
import { TURNS } from '../verify/faults/turns';

/** `npm run verify` plays the whole matrix, and writes the document. */
const SOME = ['linked turn: "yes" to booking'];

it('ends every turn in time, where the document says', async () => {
  const { failures, cells } = await checkFaults(
    {},
    TURNS.filter(({ name }) => SOME.includes(name)),
  );
  expect(failures).toEqual([]);
  const document = plain(readFileSync(fromRoot(MATRIX_FILE), 'utf8'));
  for (const turn of SOME) {
    expect(document).toContain(plain(section(turn, cells).join('\n')));
  }
});

it('has a section for every kind of turn', () => {
  const document = readFileSync(fromRoot(MATRIX_FILE), 'utf8');
  const headings = document.match(/^## .*$/gm) ?? [];
  expect(headings.map((heading) => heading.slice(3).toLowerCase())).toEqual(
    TURNS.map(({ name }) => name.toLowerCase()),
  );
});

/** Without the padding that makes a table look like one. */
const plain = (text: string) => text.replace(/ +/g, ' ').replace(/-{3,}/g, '---');
