/** Whether esbuild has printed the errors of a build, with file and line, before it threw them. */
export const isPrinted = (error: unknown): boolean =>
  error instanceof Error && 'errors' in error && 'warnings' in error;
