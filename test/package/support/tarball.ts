import { name, version } from '../../../package.json';
import { fromRoot } from '../../../tools/paths';

/** Name that `npm pack` gives the package. */
export const TARBALL = `${name}-${version}.tgz`;

export const PACKED = fromRoot('.cache', 'package', TARBALL);
