import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../../../simulator/cli/errors';
import { readSavedFile } from '../../../simulator/cli/read-saved-file';
import { fromRoot } from '../../../tools/paths';
import { temporaryDirectory } from '../../support/directory';

const directory = temporaryDirectory();

function fileWith(text: string): string {
  const file = join(directory, 'conversation.json');
  writeFileSync(file, text);
  return file;
}

const saved = (fields: object) =>
  fileWith(JSON.stringify({ format: 'alexa-conversation', version: 1, steps: [], ...fields }));

it.each([
  ['none.json" does not exist: give a file that was saved', () => join(directory, 'none.json')],
  ['" is a directory: give a file that was saved in the inspector.', () => directory],
  [
    'conversation.json": The file does not contain valid JSON. Save a conversation in the inspector',
    () => fileWith('# A diary'),
  ],
  [
    'conversation.json": The file is not a saved conversation. Save a conversation in the inspector',
    () => fileWith('{}'),
  ],
  ['conversation.json": The conversation has version 2 of the format', () => saved({ version: 2 })],
  ['conversation.json": The skill has no locale "xx-XX": choose', () => saved({ locale: 'xx-XX' })],
])('the error of readSavedFile names the file and the remedy: %s', async (sentence, file) => {
  const path = file();
  await expect(readSavedFile(path)).rejects.toThrow(UsageError);
  await expect(readSavedFile(path)).rejects.toThrow(sentence);
});

it('readSavedFile rejects a locale that the skill lacks', async () => {
  const otherSkill = fromRoot('examples', 'daily-quote');
  const path = saved({ locale: 'de-DE' });
  expect(await readSavedFile(path)).toMatchObject({ locale: 'de-DE' });
  await expect(readSavedFile(path, otherSkill)).rejects.toThrow(
    'The skill has no locale "de-DE": choose en-US.',
  );
});
