import { join } from 'node:path';
import { build, type BuildOptions } from 'esbuild';
import { fromRoot } from '../../../tools/paths';

const SOURCE: BuildOptions = {
  entryPoints: [fromRoot('test/adopters/plant-pal/lambda/index.ts')],
  bundle: true,
  platform: 'node',
};

/** Builds Plant Pal as `index.mjs` into a directory, as docs/tutorials/existing-skill.md describes. */
export async function bundlePlantPal(folder: string): Promise<string> {
  const outfile = join(folder, 'index.mjs');
  await build({
    ...SOURCE,
    format: 'esm',
    banner: {
      js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);",
    },
    outfile,
  });
  return outfile;
}

/** Builds it as CommonJS, `index.js`. */
export async function bundleAsCommonJs(folder: string): Promise<void> {
  await build({ ...SOURCE, outfile: join(folder, 'index.js') });
}
