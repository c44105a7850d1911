import { fromRoot } from '../paths';
import { isStale } from './staleness';

/** The page in the browser, into dist/page. */
export async function buildPage(): Promise<void> {
  const { build } = await import('vite');
  await build({
    configFile: false,
    root: fromRoot('simulator/page'),
    base: '/',
    logLevel: 'warn',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: { outDir: fromRoot('dist/page'), emptyOutDir: true, modulePreload: false },
  });
}

export async function buildPageIfStale(): Promise<void> {
  const sources = ['package-lock.json', 'tools/build/page.ts', 'simulator/page'];
  if (isStale('dist/page/index.html', sources)) await buildPage();
}
