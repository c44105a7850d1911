import { relative } from 'node:path';
import { packageFile } from './package-file';

/** Path of a page of `docs/` from the current directory: in a project that installed this package, in `node_modules`. */
export const page = (...path: string[]): string => relative('', packageFile('docs', ...path));
