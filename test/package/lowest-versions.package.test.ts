import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { peerDependencies } from '../../package.json';
import { fromRoot } from '../../tools/paths';
import { readJson } from '../docs/support/follower';
import { AwsApi } from '../publisher/support/aws-api';
import { StageEnvironment, VENDOR } from '../publisher/support/stage-environment';
import { shellWithPackage, INSTALL_MS } from './support/shell-with-package';
import { TARBALL } from './support/tarball';

const execute = promisify(execFile);
/** The version that `cdk init` and `npm install typescript` install; the template has an older one. */
const TYPESCRIPT = 'typescript@7.0.2';
const TSC = `npx tsc lambda/*.ts --ignoreConfig --strict --skipLibCheck --target es2022`;
const NODE_TYPES = `--types node --typeRoots ${fromRoot('node_modules', '@types')}`;
const ESBUILD = `${fromRoot('node_modules', '.bin', 'esbuild')} lambda/*.ts --bundle --packages=external --platform=node --format=esm`;

const STAGE = {
  application: 'parcel-post',
  vendorId: 'M1A2B3C4D5E6F7',
  lwaClientId: `amzn1.application-oa2-client.${'1'.repeat(32)}`,
  smapiClientId: `amzn1.application-oa2-client.${'2'.repeat(32)}`,
  gradualRelease: true,
  canaryMinutes: 5,
};

const APP = `
const { App } = require('aws-cdk-lib');
const { createStageStacks, projectFiles, readStage } =
  require('alexa-voice-forward-account-linking/constructs');
const app = new App();
createStageStacks(app, readStage('team', 'stages'), projectFiles('.'));
console.log(app.synth().stacks.map(({ stackName }) => stackName).join());
`;

const minimum = (name: keyof typeof peerDependencies) => peerDependencies[name].replace('^', '');
const shell = shellWithPackage({ CDK_VALIDATION: 'false' });

describe('a TypeScript skill with the lowest versions of the ASK SDK', () => {
  const path = (...parts: string[]) => shell.path('skill', ...parts);

  beforeAll(() => {
    const template = fromRoot('templates', 'skill');
    for (const part of ['lambda/words.ts', 'skill-package', 'account-linking.json']) {
      cpSync(`${template}/${part}`, path(part), { recursive: true });
    }
    cpSync(fromRoot('test', 'package', 'typescript-skill'), path('lambda'), { recursive: true });
    writeFileSync(path('package.json'), '{}');
    const sdk = `ask-sdk-core@${minimum('ask-sdk-core')} ask-sdk-model@${minimum('ask-sdk-model')}`;
    shell.run(`cd skill && npm install ../${TARBALL} ${TYPESCRIPT} ${sdk}`);
  }, INSTALL_MS);

  beforeEach(() => rmSync(path('dist'), { recursive: true, force: true }));

  it.each([
    ['node16', 'CommonJS', 'commonjs'],
    ['nodenext', 'ES modules', 'module'],
  ])('links, compiled by tsc with moduleResolution %s into %s', (resolution, _, type) => {
    const installed = readJson(path('package.json')) as object;
    writeFileSync(path('package.json'), JSON.stringify({ ...installed, type }));
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

    /** Asynchronous, because the command calls servers of this process. */
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
      expect(aws.aliasVersion).toBe('1');
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

// Installs the CDK only now, because the skill above works without it.
describe('the lowest versions of the CDK', () => {
  const path = (...parts: string[]) => shell.path('skill', 'app', ...parts);

  beforeAll(() => {
    for (const directory of ['dist/skill', 'stages'])
      mkdirSync(path(directory), { recursive: true });
    for (const part of ['skill-package', 'account-linking.json']) {
      cpSync(fromRoot('test/adopters/plant-pal', part), path(part), { recursive: true });
    }
    writeFileSync(path('stages', 'team.json'), JSON.stringify(STAGE));
    writeFileSync(path('package.json'), '{}');
    writeFileSync(path('app.js'), APP);
    writeFileSync(path('dist', 'skill', 'index.mjs'), 'export const handler = async () => ({});\n');
    const cdk = `aws-cdk-lib@${minimum('aws-cdk-lib')} constructs@${minimum('constructs')}`;
    shell.run(`cd ~/skill && npm install ${cdk} && cd app`);
  }, INSTALL_MS);

  it('create both stacks of a stage, with gradual release and canary', () => {
    expect(shell.run('node app.js')).toBe('ParcelPost-team-Data,ParcelPost-team-Skill\n');
  });

  it('are named in one sentence if the installed CDK is older', () => {
    const manifest = shell.path('skill/node_modules/aws-cdk-lib/package.json');
    const older = { ...(readJson(manifest) as object), version: '2.100.0' };
    writeFileSync(manifest, JSON.stringify(older));
    expect(() => shell.run('node app.js')).toThrow(
      `alexa-voice-forward-account-linking needs aws-cdk-lib ${minimum('aws-cdk-lib')} or newer, and 2.100.0 is installed`,
    );
  });
});

const LINKED = /Skill: Your account is linked\. Your account is in good order\./;
