import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tmpdir } from 'node:os';
import { UsageError } from '../../../simulator/cli/errors';
import { readSavedFile } from '../../../simulator/cli/read-saved-file';

const folder = mkdtempSync(join(tmpdir(), 'saved-'));
afterAll(() => rmSync(folder, { recursive: true }));

function holding(text: string): string {
  const file = join(folder, 'it.json');
  writeFileSync(file, text);
  return file;
}

const saved = (fields: object) =>
  holding(JSON.stringify({ format: 'alexa-conversation', version: 1, steps: [], ...fields }));

it.each([
  [() => join(folder, 'none.json'), 'none.json" does not exist: give a file that was saved'],
  [() => folder, '" is a folder: give a file that was saved on the page.'],
  [() => holding('# A diary'), 'it.json": The file is no JSON. Save a conversation on the page'],
  [() => holding('{}'), 'it.json": This is no saved conversation. Save a conversation on the page'],
  [() => saved({ version: 2 }), 'it.json": The conversation was saved in version 2 of the format'],
  [() => saved({ locale: 'xx-XX' }), 'it.json": The skill doesn\'t speak "xx-XX": choose'],
])('%s is refused with its name and the way out', async (file, sentence) => {
  const path = file();
  await expect(readSavedFile(path)).rejects.toThrow(UsageError);
  await expect(readSavedFile(path)).rejects.toThrow(sentence);
});
