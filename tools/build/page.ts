import { fromRoot } from '../paths';
import { isStale } from './staleness';

/** Builds the inspector's page into `dist/inspector`. */
async function buildPage(): Promise<void> {
  const { build } = await import('vite');
  await build({
    configFile: false,
    root: fromRoot('simulator/inspector/web'),
    base: '/',
    logLevel: 'warn',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      outDir: fromRoot('dist/inspector'),
      emptyOutDir: true,
      modulePreload: false,
      license: { fileName: 'THIRD-PARTY-NOTICES.md' },
    },
  });
}

/** @param announce called before it is built */
export async function buildPageIfStale(
  announce: (part: string) => void = () => undefined,
): Promise<void> {
  const sources = [
    'package-lock.json',
    'tools/build/page.ts',
    'simulator/inspector/web',
    'simulator/end-text.ts',
  ];
  if (!isStale('dist/inspector/index.html', sources)) return;
  announce('the inspector');
  await buildPage();
}
