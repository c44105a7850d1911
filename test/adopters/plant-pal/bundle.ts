import { join } from 'node:path';
import { build, type BuildOptions } from 'esbuild';
import { fromRoot } from '../../../tools/paths';

const buildOptions = (module: string): BuildOptions => ({
  stdin: {
    contents: `export { handler } from './${module}';`,
    resolveDir: fromRoot('test/adopters/plant-pal/lambda'),
  },
  alias: {
    'alexa-voice-forward-account-linking/linking': fromRoot('lambda/linking/index.ts'),
    'alexa-voice-forward-account-linking/lwa': fromRoot('lambda/lwa/index.ts'),
  },
  bundle: true,
  platform: 'node',
});

export async function bundlePlantPal(directory: string): Promise<string> {
  const outfile = join(directory, 'index.mjs');
  await build({
    ...buildOptions('index'),
    format: 'esm',
    banner: {
      js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);",
    },
    outfile,
  });
  return outfile;
}

export async function bundleAsCommonJs(directory: string, module = 'index'): Promise<string> {
  const outfile = join(directory, 'index.js');
  await build({ ...buildOptions(module), outfile });
  return outfile;
}
