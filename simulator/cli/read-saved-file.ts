import { readFile } from 'node:fs/promises';
import { parseSaved, type SavedConversation } from '../replay';
import { shown, UsageError } from './errors';
import { readLocale } from './options';

class SavedFileError extends UsageError {}

/** Rejects with a {@link UsageError}, or a `SavedConversationError`. */
export async function readSavedFile(file: string): Promise<SavedConversation> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const why =
      code === 'ENOENT' ? 'does not exist' : `can't be read (${code ?? 'unknown reason'})`;
    throw new SavedFileError(
      `The conversation ${shown(file)} ${why}: give a file that was saved on the page.`,
    );
  }
  const saved = parseSaved(text);
  if (saved.locale !== undefined) readLocale(saved.locale);
  return saved;
}
