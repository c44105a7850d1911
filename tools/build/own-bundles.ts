import { basename, extname } from 'node:path';
import { build, type BuildOptions, type Plugin } from 'esbuild';

export class SameNameError extends Error {
  override name = 'SameNameError';

  constructor(name: string, first: string, second: string) {
    super(`${first} and ${second} are both imported lazily, and both as ${name}: rename one.`);
  }
}

/**
 * Builds an entry into `index`, and each module of ours that it imports lazily into a file of that
 * module's name, with all that it needs. A module that two of them import is so there twice: what
 * is imported lazily may share code with the rest, and never state.
 *
 * esbuild's own splitting keeps one copy, in chunks that every start then loads: 4 ms of 21.
 */
export async function buildOwnBundles(entry: string, options: BuildOptions): Promise<void> {
  const known = new Map([['index', entry]]);
  let next = new Map(known);
  while (next.size > 0) {
    const found = new Map<string, string>();
    const plugins = [leaveLazyOnes(found), ...(options.plugins ?? [])];
    await Promise.all(
      [...next].map(([name, file]) =>
        build({ ...options, plugins, splitting: false, entryPoints: { [name]: file } }),
      ),
    );
    next = new Map();
    for (const [file, name] of found) {
      const other = known.get(name);
      if (other !== undefined && other !== file) throw new SameNameError(name, other, file);
      if (other === undefined) next.set(name, file);
      known.set(name, file);
    }
  }
}

/** Leaves a lazy `import('./name')` as it is, and notes which file is wanted under which name. */
const leaveLazyOnes = (found: Map<string, string>): Plugin => ({
  name: 'leave-lazy-ones',
  setup(build) {
    const extension = build.initialOptions.outExtension?.['.js'] ?? '.js';
    build.onResolve({ filter: /^\./ }, async ({ path, importer, resolveDir, kind }) => {
      if (kind !== 'dynamic-import' || importer.includes('node_modules')) return undefined;
      const file = await build.resolve(path, { importer, resolveDir, kind: 'import-statement' });
      if (file.errors.length > 0) return { errors: file.errors };
      const name = basename(path, extname(path));
      found.set(file.path, name);
      return { path: `./${name}${extension}`, external: true };
    });
  },
});
