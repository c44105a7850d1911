import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { build } from 'esbuild';
import { ENTRIES } from '../../tools/package/entries';
import { fromRoot } from '../../tools/paths';
import { readJson } from '../docs/support/follower';
import { TARBALL_PATH } from './support/tarball';

const MEGABYTE = 1_000_000;
const POLICY = 'lib/pipeline/execution-policy.json';
const FUNCTION_HOST = /^simulator\/function-host\/[\w-]+\.mjs$/;

type Versions = Readonly<Record<string, string>>;
const manifest = readJson(fromRoot('package.json')) as {
  readonly dependencies: Versions;
  readonly peerDependencies: Versions;
};

describe('the packed package', () => {
  const files = execFileSync('tar', ['tzf', TARBALL_PATH], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((file) => file.replace(/^package\//, ''));

  it('is smaller than 3 MB', () => {
    expect(statSync(TARBALL_PATH).size).toBeLessThan(3 * MEGABYTE);
  });

  it('has no tests, no sources but the function host, and nothing of the example skill', () => {
    const SOURCES = /ride-hailer|^(test|bench|lambda|lib|simulator|skill-source|tools)\//;
    const unwanted = files.filter(
      (file) => file !== POLICY && !FUNCTION_HOST.test(file) && SOURCES.test(file),
    );
    expect(unwanted).toEqual([]);
  });

  it('has license, notices, change log and security policy', () => {
    expect(files).toEqual(
      expect.arrayContaining([
        'LICENSE',
        'NOTICE',
        'CHANGELOG.md',
        'SECURITY.md',
        'dist/package/THIRD-PARTY-NOTICES.md',
        'dist/inspector/THIRD-PARTY-NOTICES.md',
      ]),
    );
  });

  it('has the workflows and the policy that the guide to a pipeline copies', () => {
    expect(files).toEqual(
      expect.arrayContaining([
        '.github/stack-status.sh',
        '.github/workflows/ci.yml',
        '.github/workflows/deploy.yml',
        POLICY,
      ]),
    );
  });

  it('installs exactly the packages that its modules import', async () => {
    const { metafile } = await build({
      entryPoints: [...Object.values(ENTRIES).map(({ source }) => source), 'bin/voice-forward.ts'],
      absWorkingDir: fromRoot(),
      bundle: true,
      platform: 'node',
      packages: 'external',
      outdir: 'dist',
      write: false,
      metafile: true,
    });
    const imported = Object.values(metafile.inputs)
      .flatMap(({ imports }) => imports)
      .filter(({ external, path }) => external === true && !/^node:|^[./]/.test(path))
      .map(({ path }) =>
        path
          .split('/')
          .slice(0, path.startsWith('@') ? 2 : 1)
          .join('/'),
      );
    // The simulator loads the first two by name when a slot needs them; of the third only types are imported.
    const notImported = [
      '@microsoft/recognizers-text-date-time',
      '@microsoft/recognizers-text-number',
      'ask-sdk-model',
    ];
    const needed = new Set([...imported, ...notImported]);
    needed.delete('alexa-voice-forward-account-linking');
    const { dependencies, peerDependencies } = manifest;
    expect([...needed].sort()).toEqual(
      Object.keys({ ...dependencies, ...peerDependencies }).sort(),
    );
  });
});
