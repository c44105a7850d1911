import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import buildOnce from '../../support/build-once.mjs';

const DIRECTORY = '.cache/package';
const SOURCES = [
  ...['CHANGELOG.md', 'LICENSE', 'NOTICE', 'README.md', 'SECURITY.md'],
  ...['package.json', 'package-lock.json', '.github'],
  ...['bin', 'docs', 'lambda', 'lib', 'simulator', 'skill-source', 'stages', 'templates', 'tools'],
];

/** Packs the tarball that the package tests install, unless it is up to date. */
export default async function pack() {
  await buildOnce();
  const { default: staleness } = await import('../../../tools/build/staleness.ts');
  const { default: tarball } = await import('./tarball.ts');
  if (!staleness.isStale(`${DIRECTORY}/${tarball.TARBALL}`, SOURCES)) return;
  rmSync(DIRECTORY, { recursive: true, force: true });
  mkdirSync(DIRECTORY, { recursive: true });
  execFileSync('npm', ['pack', '--silent', '--pack-destination', DIRECTORY], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}
