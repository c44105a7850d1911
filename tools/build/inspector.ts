import { fromRoot } from '../paths';
import { isStale } from './staleness';

async function buildInspector(): Promise<void> {
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

export async function buildInspectorIfStale(
  announce: (part: string) => void = () => undefined,
): Promise<void> {
  const sources = [
    'package-lock.json',
    'tools/build/inspector.ts',
    'simulator/inspector/web',
    // Modules of other directories that the page imports.
    'simulator/end-text.ts',
    'simulator/inspector/server/turn-title.ts',
    'simulator/speech/interaction-model.ts',
    'simulator/voice-forward/lines.ts',
    'simulator/voice-forward/lines',
  ];
  if (!isStale('dist/inspector/index.html', sources)) return;
  announce('the inspector');
  await buildInspector();
}
