import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { copyFileSync } from 'node:fs';
import { Extractor, ExtractorConfig } from '@microsoft/api-extractor';
import { fromRoot } from '../paths';
import { ENTRIES, type EntryName } from './entries';

const require = createRequire(fromRoot('package.json'));

/** @param failIfChanged throws if a report of the API differs, instead of writing it */
export function buildTypes(failIfChanged: boolean): void {
  const { status, stdout } = spawnSync(
    process.execPath,
    [require.resolve('typescript/bin/tsc'), '--project', fromRoot('tools/package/tsconfig.json')],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(stdout);
  for (const name of Object.keys(ENTRIES) as EntryName[]) extract(name, failIfChanged);
}

function extract(name: EntryName, failIfChanged: boolean): void {
  const { source, formats } = ENTRIES[name];
  const file = fromRoot('dist', 'package', name, 'index.d.cts');
  const config = ExtractorConfig.prepare({
    configObjectFullPath: fromRoot('api-extractor.json'),
    packageJsonFullPath: fromRoot('package.json'),
    configObject: {
      projectFolder: fromRoot(),
      mainEntryPointFilePath: fromRoot('dist', 'types', source.replace(/\.ts$/, '.d.ts')),
      compiler: { tsconfigFilePath: fromRoot('tools/package/tsconfig.json') },
      dtsRollup: { enabled: true, untrimmedFilePath: file },
      apiReport: {
        enabled: true,
        reportFileName: name,
        reportFolder: fromRoot('docs', 'reference', 'api'),
        reportTempFolder: fromRoot('dist', 'types'),
      },
      docModel: { enabled: false },
      tsdocMetadata: { enabled: false },
      messages: { extractorMessageReporting: { default: { logLevel: 'none' as never } } },
    },
  });
  const result = Extractor.invoke(config, { localBuild: !failIfChanged });
  if (!result.succeeded) throw new Error(`docs/reference/api/${name}.api.md is not up to date`);
  if (formats.some((format) => format === 'esm')) {
    copyFileSync(file, file.replace(/cts$/, 'mts'));
  }
}
