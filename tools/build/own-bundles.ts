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
 * esbuild's own splitting keeps one copy, in chunks that every start then loads: a fifth more of a
 * linked customer's; `docs/performance.md` has the figures.
 */
export async function buildOwnBundles(entry: string, options: BuildOptions): Promise<void> {
  const files = new Map<string, string>();
  const builds: Promise<unknown>[] = [];
  const failures: unknown[] = [];
  // Begun as soon as it is known to be wanted, while what imports it is still being built.
  const want = (name: string, file: string) => {
    const other = files.get(name);
    if (other === file) return;
    if (other !== undefined) {
      failures.push(new SameNameError(name, other, file));
      return;
    }
    files.set(name, file);
    const plugins = [leaveLazyOnes(want), ...(options.plugins ?? [])];
    const entryPoints = { [name]: file };
    const made = build({ ...options, plugins, entryPoints, splitting: false });
    builds.push(made.catch((error: unknown) => failures.push(error)));
  };
  want('index', entry);
  for (const made of builds) await made;
  if (failures.length > 0) throw failures[0];
}

/** How modules of ours are named. Packages name few so, and esbuild waits for an answer to each. */
const OWN = /^\.[a-z0-9./-]+$/;

/** Leaves a lazy `import('./name')` as it is, and tells which file is wanted under which name. */
const leaveLazyOnes = (want: (name: string, file: string) => void): Plugin => ({
  name: 'leave-lazy-ones',
  setup(build) {
    const extension = build.initialOptions.outExtension?.['.js'] ?? '.js';
    build.onResolve({ filter: OWN }, async ({ path, importer, resolveDir, kind }) => {
      if (kind !== 'dynamic-import' || importer.includes('node_modules')) return undefined;
      const file = await build.resolve(path, { importer, resolveDir, kind: 'import-statement' });
      if (file.errors.length > 0) return { errors: file.errors };
      const name = basename(path, extname(path));
      want(name, file.path);
      return { path: `./${name}${extension}`, external: true };
    });
  },
});
