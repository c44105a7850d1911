import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { fromRoot } from '../../tools/paths';
import { readJson } from '../docs/support/follower';
import { homeWithPackage, INSTALL_MS } from './support/home';
import { TARBALL } from './support/tarball';

const { peerDependencies } = readJson(fromRoot('package.json')) as {
  readonly peerDependencies: Readonly<Record<string, string>>;
};
const minimum = (name: string) => peerDependencies[name]!.replace('^', '');

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

describe('the lowest versions of the CDK', () => {
  const shell = homeWithPackage({ CDK_VALIDATION: 'false' });
  const path = (...parts: string[]) => shell.path('app', ...parts);

  beforeAll(() => {
    for (const directory of ['dist/skill', 'stages'])
      mkdirSync(path(directory), { recursive: true });
    for (const part of ['skill-package', 'account-linking.json']) {
      cpSync(fromRoot('test/adopters/plant-pal', part), path(part), { recursive: true });
    }
    writeFileSync(path('stages', 'team.json'), JSON.stringify(STAGE));
    writeFileSync(path('package.json'), '{}');
    writeFileSync(path('app.js'), APP);
    const versions = ['aws-cdk-lib', 'constructs'].map((name) => `${name}@${minimum(name)}`);
    shell.run(`cd app && npm install ../${TARBALL} ${versions.join(' ')}`);
    writeFileSync(path('dist', 'skill', 'index.mjs'), 'export const handler = async () => ({});\n');
  }, INSTALL_MS);

  it('create both stacks of a stage, with gradual release and canary', () => {
    expect(shell.run('node app.js')).toBe('ParcelPost-team-Data,ParcelPost-team-Skill\n');
  });

  it('are named in one sentence if the installed CDK is older', () => {
    const manifest = path('node_modules', 'aws-cdk-lib', 'package.json');
    const older = { ...(readJson(manifest) as object), version: '2.100.0' };
    writeFileSync(manifest, JSON.stringify(older));
    expect(() => shell.run('node app.js')).toThrow(
      `alexa-voice-forward-account-linking needs aws-cdk-lib ${minimum('aws-cdk-lib')} or newer, and 2.100.0 is installed`,
    );
  });
});
