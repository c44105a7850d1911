import { builtinModules } from 'node:module';
import { type Plugin } from 'esbuild';

const BUILTIN = 'node-builtin';

/**
 * Loads each of Node's own modules when something of it is used, through `process.getBuiltinModule`.
 * An `import` of one loads it at once, and runs every getter that it has to know its exports:
 * `node:http` alone so loads undici, for 20 ms.
 */
export const lazyBuiltins: Plugin = {
  name: 'lazy-builtins',
  setup(build) {
    build.onResolve({ filter: /^(node:)?[a-z_0-9]+(\/[a-z]+)?$/ }, ({ path }) => {
      const name = path.replace(/^node:/, '');
      return builtinModules.includes(name) ? { path: name, namespace: BUILTIN } : undefined;
    });
    build.onLoad({ filter: /.*/, namespace: BUILTIN }, ({ path }) => ({
      contents: path === 'process' ? 'module.exports = process;' : lazily(`node:${path}`),
    }));
  },
};

/**
 * What is exported stands on a prototype, since esbuild copies, and so asks for, what stands in the
 * exports themselves; all that it looks at there is the mark of a compiled ES module.
 */
const lazily = (module: string): string => `
  let loaded;
  const load = (_, name) => (loaded ??= process.getBuiltinModule('${module}'))[name];
  module.exports = Object.create(new Proxy({}, { get: load }), { __esModule: { value: false } });`;
