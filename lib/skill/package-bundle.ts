import { packageFile } from '../../skill-source/package-file';
import { bundleSources } from '../project-files';
import { BundledCode } from './bundled-code';

/** The code of a function that comes with this package; in a checkout it must not be older than its sources. */
export const packageBundle = (name: 'publisher' | 'smoke-test'): BundledCode =>
  new BundledCode(packageFile('dist', name), bundleSources(packageFile()));
