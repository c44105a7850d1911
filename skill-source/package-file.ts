import { dirname, join } from 'node:path';

/** Path of a file of this package, in a checkout or where the package is installed. */
export const packageFile = (...path: string[]): string =>
  join(dirname(require.resolve('alexa-voice-forward-account-linking/package.json')), ...path);
