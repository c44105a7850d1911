import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { lazyBuiltins } from '../../tools/build/lazy-builtins';
import { leanAskSdk } from '../../tools/build/lean-ask-sdk';
import { fromRoot } from '../../tools/paths';

let folder: string;
beforeEach(() => {
  mkdirSync(fromRoot('.cache'), { recursive: true });
  folder = mkdtempSync(fromRoot('.cache', 'lean-ask-sdk-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A skill that answers with the time zone of the device, by a client of Alexa's services. */
const SKILL = `
  import { SkillBuilders } from 'ask-sdk-core';
  const apiClient = { invoke: async ({ url }) => ({ statusCode: 200, headers: [], body: JSON.stringify(url) }) };
  const skill = SkillBuilders.custom()
    .withApiClient(apiClient)
    .addRequestHandlers({
      canHandle: () => true,
      async handle({ serviceClientFactory, responseBuilder }) {
        const ups = serviceClientFactory.getUpsServiceClient();
        return responseBuilder.speak(await ups.getSystemTimeZone('kitchen')).getResponse();
      },
    })
    .create();
  const System = { apiEndpoint: 'https://api', apiAccessToken: 'token', application: {}, user: {} };
  const request = { type: 'LaunchRequest', requestId: '1', timestamp: '', locale: 'en-US' };
  const { response } = await skill.invoke({ version: '1.0', context: { System }, request });
  console.log(response.outputSpeech.ssml);
`;

it('reads the clients of Alexa’s services when a skill makes its first one', async () => {
  writeFileSync(join(folder, 'skill.js'), SKILL);
  const { metafile } = await build({
    entryPoints: { index: join(folder, 'skill.js') },
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    metafile: true,
    plugins: [lazyBuiltins, leanAskSdk],
  });
  expect(Object.keys(metafile.inputs)).not.toContain('node_modules/ask-sdk-model/index.js');
  const said = execFileSync(process.execPath, [join(folder, 'index.mjs')], { encoding: 'utf8' });
  expect(said).toContain('https://api/v2/devices/kitchen/settings/System.timeZone');
});
