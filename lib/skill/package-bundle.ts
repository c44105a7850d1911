import { packageFile } from '../../skill-source/package-file';
import { bundleSources } from '../project-files';
import { BundledCode } from './bundled-code';

export const packageBundle = (name: 'publisher' | 'smoke-test'): BundledCode =>
  new BundledCode(packageFile('dist', name), bundleSources(packageFile()));
