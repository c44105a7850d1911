import { relative } from 'node:path';
import { packageFile } from './package-file';

/** Path of a page of `docs/` from the current directory: in `node_modules` if the package is installed. */
export const pagePath = (...path: string[]): string => relative('', packageFile('docs', ...path));
