import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { peerDependencies } from '../../package.json';
import { fromRoot } from '../../tools/paths';
import { AwsApi } from '../publisher/support/aws-api';
import { StageEnvironment, VENDOR } from '../publisher/support/stage-environment';
import { homeWithPackage, INSTALL_MS } from './support/home';
import { TARBALL } from './support/tarball';

const execute = promisify(execFile);
/** The version that `cdk init` and `npm install typescript` install; the template has an older one. */
const TYPESCRIPT = 'typescript@7.0.2';
const TSC = `npx tsc lambda/*.ts --ignoreConfig --strict --skipLibCheck --target es2022`;
const NODE_TYPES = `--types node --typeRoots ${fromRoot('node_modules', '@types')}`;
const ESBUILD = `${fromRoot('node_modules', '.bin', 'esbuild')} lambda/*.ts --bundle --packages=external --platform=node --format=esm`;

describe('a TypeScript skill with the lowest versions of the ASK SDK', () => {
  const shell = homeWithPackage();
  const path = (...parts: string[]) => shell.path('skill', ...parts);

  beforeAll(() => {
    const template = fromRoot('templates', 'skill');
    for (const part of ['lambda/words.ts', 'skill-package', 'account-linking.json']) {
      cpSync(`${template}/${part}`, path(part), { recursive: true });
    }
    cpSync(fromRoot('test', 'package', 'typescript-skill'), path('lambda'), { recursive: true });
    writeFileSync(path('package.json'), '{}');
    const lowest = (['ask-sdk-core', 'ask-sdk-model'] as const).map(
      (name) => `${name}@${peerDependencies[name].replace('^', '')}`,
    );
    shell.run(`cd skill && npm install ../${TARBALL} ${TYPESCRIPT} ${lowest.join(' ')}`);
  }, INSTALL_MS);

  beforeEach(() => rmSync(path('dist'), { recursive: true, force: true }));

  it.each([
    ['node16', 'CommonJS', 'commonjs'],
    ['nodenext', 'ES modules', 'module'],
  ])('links, compiled by tsc with moduleResolution %s into %s', (resolution, _, type) => {
    writeFileSync(path('package.json'), JSON.stringify({ type }));
    shell.run(
      `${TSC} --module ${resolution} --moduleResolution ${resolution} ${NODE_TYPES} --outDir dist`,
    );
    expect(shell.run('node dist/talk.js')).toMatch(LINKED);
  });

  it('links, checked with moduleResolution bundler and bundled by esbuild', () => {
    shell.run(`${TSC} --module preserve --moduleResolution bundler ${NODE_TYPES} --noEmit`);
    shell.run(`${ESBUILD} --outdir=dist --out-extension:.js=.mjs --log-level=warning`);
    expect(shell.run('node dist/talk.mjs')).toMatch(LINKED);
  });

  describe('commands for operators', () => {
    let stage: StageEnvironment;
    let aws: AwsApi;

    beforeEach(async () => {
      stage = await StageEnvironment.start();
      aws = await AwsApi.start(stage.aws);
      mkdirSync(path('stages'), { recursive: true });
      writeFileSync(path('stages', 'team.json'), JSON.stringify(stage.stageSettings()));
    });

    afterEach(async () => {
      await aws.close();
      await stage.close();
    });

    /** Runs a command that calls servers of this process. */
    function run(name: string, input = '', ...options: string[]) {
      const command = execute(path('node_modules', '.bin', 'voice-forward'), [name, ...options], {
        cwd: path(),
        env: {
          PATH: process.env.PATH,
          AWS_ENDPOINT_URL: aws.url,
          AWS_ACCESS_KEY_ID: 'test',
          AWS_SECRET_ACCESS_KEY: 'test',
        },
      });
      command.child.stdin!.end(input);
      return command;
    }

    it('writes the secrets, and reads them to show what a deploy would overwrite', async () => {
      const valueOf = (name: string) =>
        JSON.parse(stage.aws.secretValues.get(`app/team/${name}`)!.value) as object;
      const [lwaClient, smapi] = [valueOf('lwa-client'), valueOf('smapi')];
      stage.aws.secretValues.clear();
      await run('secrets', JSON.stringify({ lwaClient, smapi }), '--stage', 'team');

      expect([...stage.aws.secretValues.keys()]).toEqual(['app/team/lwa-client', 'app/team/smapi']);
      const { stdout } = await run('publication', '', '--stage', 'team', '--dry-run');
      expect(stdout).toContain(`would create a skill of vendor ${VENDOR}, and overwrite nothing`);
    });

    it('moves the alias to the former version', async () => {
      await run('rollback', '', '--stage', 'team', '--version', '1', '--yes');
      expect(aws.version).toBe('1');
    });

    it.each(['secrets', 'publication', 'rollback', 'smoke-test'])(
      '%s reports an unknown stage in one sentence',
      async (name) => {
        await expect(run(name, '', '--stage', 'nowhere')).rejects.toMatchObject({
          code: 1,
          stderr: expect.stringMatching(/^[^\n]*nowhere[^\n]*\n$/) as string,
        });
      },
    );
  });
});

const LINKED = /Skill: Your account is linked\. Your account is in good order\./;
