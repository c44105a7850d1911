import { name, version } from '../../../package.json';
import { fromRoot } from '../../../tools/paths';

/** Name that `npm pack` gives the package. */
export const TARBALL = `${name}-${version}.tgz`;

export const TARBALL_PATH = fromRoot('.cache', 'package', TARBALL);
