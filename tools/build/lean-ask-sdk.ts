import { dirname } from 'node:path';
import { build as bundle, type Plugin } from 'esbuild';
import { fromRoot } from '../paths';

const ASK_SDK = /[\\/]node_modules[\\/]ask-sdk-core[\\/]/;
const SERVICE_CLIENTS = 'service-clients';
const FILE = 'ask-sdk-model.cjs';

/**
 * Keeps the clients of Alexa's services, a third of what `ask-sdk-core` brings, in a file of their
 * own that a skill reads when it makes its first one: so it can, with `withApiClient`, and one that
 * never does needn't read them at each start.
 */
export const leanAskSdk: Plugin = {
  name: 'lean-ask-sdk',
  setup(build) {
    let wanted = false;
    build.onResolve({ filter: /^ask-sdk-model$/ }, ({ path, importer }) => {
      if (!ASK_SDK.test(importer)) return undefined;
      wanted = true;
      return { path, namespace: SERVICE_CLIENTS };
    });
    build.onLoad({ filter: /.*/, namespace: SERVICE_CLIENTS }, () => ({ contents: LATE_FACTORY }));
    build.onEnd(async () => {
      if (!wanted) return;
      const { outdir, outfile = FILE } = build.initialOptions;
      const folder = outdir ?? dirname(outfile);
      await bundle({
        entryPoints: [fromRoot('node_modules/ask-sdk-model/index.js')],
        outfile: `${folder}/${FILE}`,
        bundle: true,
        platform: 'node',
        minify: true,
        legalComments: 'none',
      });
    });
  },
};

/** All that `ask-sdk-core` takes from `ask-sdk-model` as it runs. */
const LATE_FACTORY = `
  const load = (file) =>
    process.getBuiltinModule('node:module').createRequire(import.meta.url)(file);
  export const services = {
    ServiceClientFactory: class {
      constructor(configuration) {
        return new (load('./${FILE}').services.ServiceClientFactory)(configuration);
      }
    },
  };`;
