import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { FUNCTION_BUILD, FUNCTIONS } from '../build/functions';
import { fromRoot } from '../paths';

const INTRODUCTION = `# Third-party notices

The functions in \`dist/publisher\` and \`dist/smoke-test\` contain these packages.`;

export async function writeNotices(): Promise<void> {
  const { metafile } = await build({
    ...FUNCTION_BUILD,
    entryPoints: [FUNCTIONS.publisher, FUNCTIONS['smoke-test']].map((entry) => fromRoot(entry)),
    absWorkingDir: fromRoot(),
    outdir: 'dist',
    write: false,
    metafile: true,
  });
  const packages = Object.keys(metafile.inputs).flatMap(
    (input) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0] ?? [],
  );
  const byText = new Map<string, string[]>();
  for (const directory of [...new Set(packages)].sort()) {
    const { title, text } = licenseOf(fromRoot(directory));
    byText.set(text, [...(byText.get(text) ?? []), `- ${title}`]);
  }
  const sections = [...byText].map(([text, titles]) => `${titles.join('\n')}\n\n~~~\n${text}\n~~~`);
  const file = fromRoot('dist', 'package', 'THIRD-PARTY-NOTICES.md');
  writeFileSync(file, `${[INTRODUCTION, ...sections].join('\n\n')}\n`);
}

function licenseOf(directory: string): { readonly title: string; readonly text: string } {
  const manifest = readFileSync(join(directory, 'package.json'), 'utf8');
  const { name, version, license } = JSON.parse(manifest) as Record<string, string>;
  const files = readdirSync(directory).filter((file) => /^(licen[cs]e|notice)/i.test(file));
  if (license === undefined) throw new Error(`${directory} has no license.`);
  const texts = files.map((file) => readFileSync(join(directory, file), 'utf8').trim());
  const text = texts.join('\n\n') || `The package has no text of its license, ${license}.`;
  return { title: `${name} ${version}, ${license}`, text };
}
