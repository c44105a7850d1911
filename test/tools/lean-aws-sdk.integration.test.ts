import { runInNewContext } from 'node:vm';
import { build, type Plugin } from 'esbuild';
import { ERRORS, leanAwsSdk, STAND_INS } from '../../tools/build/lean-aws-sdk';
import { fromRoot } from '../../tools/paths';

const OPTIONS = { bundle: true, write: false, platform: 'node', metafile: true } as const;

/** Bundles the table's client as the skill does. */
async function client(plugins: Plugin[]) {
  const { metafile, outputFiles } = await build({
    ...OPTIONS,
    entryPoints: [fromRoot('lambda/linking/ledger/dynamodb-client.ts')],
    mainFields: ['module', 'main'],
    minifySyntax: true,
    outdir: '/nowhere',
    plugins,
  });
  const [output] = Object.values(metafile.outputs);
  const files = Object.entries(output!.inputs).filter(([, { bytesInOutput }]) => bytesInOutput > 0);
  return { files: files.map(([file]) => file), text: outputFiles[0]!.text };
}

describe('the table’s client', () => {
  let lean: Awaited<ReturnType<typeof client>>;
  beforeAll(async () => {
    lean = await client([leanAwsSdk()]);
  });

  it.each(Object.entries(STAND_INS))('%s: its stand-in takes its place', (file, standIn) => {
    expect(lean.files).toContain(`tools/build/stand-ins/${standIn}.ts`);
    expect(lean.files).not.toContain(`node_modules/${file}`);
  });

  it('reads no files, and discovers no endpoints', () => {
    const unwanted = /shared-ini-file-loader\/(loadS|parse|getConfigD)|endpoint-cache|mnemonist/;
    expect(lean.files.filter((file) => unwanted.test(file))).toEqual([]);
  });

  it('knows the errors of its one call, and of no other', () => {
    for (const error of ERRORS) expect(lean.text).toContain(`name: "${error}"`);
    expect(lean.text).not.toContain('name: "BackupNotFoundException"');
  });
});

it('leaves out what a function never uses, and says so when it is asked for', async () => {
  const { outputFiles } = await build({
    ...OPTIONS,
    stdin: { contents: `export const parse = () => import('bowser');` },
    format: 'cjs',
    plugins: [leanAwsSdk()],
  });
  const module = { exports: {} as { parse(): Promise<unknown> } };
  runInNewContext(outputFiles[0]!.text, { module });
  await expect(module.exports.parse()).rejects.toThrow('left out');
});
