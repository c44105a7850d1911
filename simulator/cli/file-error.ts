/** Why a file could not be read, as the end of a clause that names it. */
export function fileError(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return 'does not exist';
  if (code === 'EISDIR') return 'is a folder';
  return `can't be read (${code ?? 'unknown reason'})`;
}
