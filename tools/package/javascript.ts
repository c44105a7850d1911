import { rmSync } from 'node:fs';
import { build, type BuildOptions } from 'esbuild';
import { fromRoot } from '../paths';
import { ENTRIES } from './entries';

const COMMON_OPTIONS = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  packages: 'external',
  logLevel: 'warning',
} satisfies BuildOptions;

const PACKAGE = fromRoot('dist', 'package');

export async function buildJavaScript(): Promise<void> {
  rmSync(PACKAGE, { recursive: true, force: true });
  const builds = Object.entries(ENTRIES).flatMap(([name, { source, formats }]) =>
    formats.map((format) =>
      build({
        ...COMMON_OPTIONS,
        entryPoints: { index: fromRoot(source) },
        format,
        splitting: format === 'esm',
        outExtension: { '.js': format === 'esm' ? '.mjs' : '.cjs' },
        outdir: `${PACKAGE}/${name}`,
      }),
    ),
  );
  const command = build({
    ...COMMON_OPTIONS,
    entryPoints: [fromRoot('bin/voice-forward.ts')],
    format: 'cjs',
    outfile: `${PACKAGE}/voice-forward.cjs`,
  });
  await Promise.all([...builds, command]);
}
