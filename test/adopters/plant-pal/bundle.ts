import { join } from 'node:path';
import { build } from 'esbuild';
import { fromRoot } from '../../../tools/paths';

/** Plant Pal's function as `index.mjs` in a folder, made in the way that docs/adopting.md says. */
export async function bundlePlantPal(folder: string): Promise<string> {
  const outfile = join(folder, 'index.mjs');
  await build({
    entryPoints: [fromRoot('test/adopters/plant-pal/lambda/index.ts')],
    bundle: true,
    platform: 'node',
    format: 'esm',
    banner: {
      js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);",
    },
    outfile,
  });
  return outfile;
}
