import { builtinModules } from 'node:module';
import { type Plugin } from 'esbuild';

const AWS_SDK = /[\\/]node_modules[\\/](@aws-sdk|@smithy)[\\/]/;
const NODE = 'node-builtin';
const LEFT_OUT = 'left-out';

/**
 * Makes the AWS SDK's part of a bundle start faster; `docs/performance.md` has the figures.
 *
 * - Node's own modules load when something of them is used, through `process.getBuiltinModule`. An
 *   `import` of one loads it at once and runs every getter that it has, to know its exports:
 *   `node:http` alone so loads undici, for 20 ms.
 * - What the SDK only imports lazily and a function here never uses (event streams, a parser of
 *   browsers' names) is left out, and says so should it ever be asked for.
 */
export const leanAwsSdk: Plugin = {
  name: 'lean-aws-sdk',
  setup(build) {
    build.onResolve({ filter: /^(node:)?[a-z_0-9]+(\/promises)?$/ }, ({ path, importer }) => {
      const name = path.replace(/^node:/, '');
      if (!builtinModules.includes(name) || !AWS_SDK.test(importer)) return undefined;
      // One for each importer: shared, each would become a chunk of its own.
      return { path: name, namespace: NODE, suffix: `?${importer}` };
    });
    build.onLoad({ filter: /.*/, namespace: NODE }, ({ path }) => ({
      contents: path === 'process' ? 'module.exports = process;' : lazily(`node:${path}`),
    }));

    build.onResolve({ filter: /^(@smithy\/core\/event-streams|bowser)$/ }, ({ path, kind }) =>
      kind === 'dynamic-import' ? { path, namespace: LEFT_OUT } : undefined,
    );
    build.onLoad({ filter: /.*/, namespace: LEFT_OUT }, ({ path }) => ({
      contents: `throw new Error('${path} is left out of this bundle: see tools/build/lean-aws-sdk.ts');`,
    }));
  },
};

/**
 * What is exported stands on a prototype, since esbuild copies, and so asks for, what stands in the
 * exports themselves; all that it looks at there is the mark of a compiled ES module.
 */
const lazily = (module: string): string => `
  const load = (_, name) => process.getBuiltinModule('${module}')[name];
  module.exports = Object.create(new Proxy({}, { get: load }), { __esModule: { value: false } });`;
