import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import buildOnce from '../../support/build-once.mjs';

const TARBALL = '.cache/package/alexa-voice-forward-account-linking-0.1.0.tgz';
const SOURCES = [
  ...['LICENSE', 'NOTICE', 'README.md', 'SECURITY.md', 'package.json', 'package-lock.json'],
  ...['bin', 'docs', 'lambda', 'lib', 'simulator', 'skill-source', 'stages', 'templates', 'tools'],
];

/** Packs the package if a source changed: package tests install what adopters install. */
export default async function pack() {
  await buildOnce();
  const { default: staleness } = await import('../../../tools/build/staleness.ts');
  if (!staleness.isStale(TARBALL, SOURCES)) return;
  mkdirSync('.cache/package', { recursive: true });
  execFileSync('npm', ['pack', '--silent', '--pack-destination', '.cache/package'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}
