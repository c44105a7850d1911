import { readFile } from 'node:fs/promises';
import { parseSaved, type SavedConversation, SavedConversationError } from '../replay';
import { fileProblem, quoted, UsageError } from './errors';
import { readLocale } from './options';

/**
 * Rejects with a {@link UsageError} for an invalid file, and if the skill has no model for the conversation's
 * locale.
 *
 * @param skillDirectory of another skill. @default the project of the current directory
 */
export async function readSavedFile(
  file: string,
  skillDirectory?: string,
): Promise<SavedConversation> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new UsageError(
      `The conversation ${quoted(file)} ${fileProblem(error)}: give a file that was saved in the inspector.`,
    );
  });
  try {
    const saved = parseSaved(text);
    if (saved.locale !== undefined) readLocale(saved.locale, skillDirectory);
    return saved;
  } catch (error) {
    const isUserError = error instanceof SavedConversationError || error instanceof UsageError;
    throw isUserError ? new UsageError(`${quoted(file)}: ${error.message}`) : error;
  }
}
