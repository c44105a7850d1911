import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fromRoot } from '../../tools/paths';
import { directoryForEachTest } from '../support/directory';

const root = directoryForEachTest();
const inRoot = (...path: string[]) => join(root.path, ...path);

beforeEach(() => {
  for (const path of ['account-linking.json', 'docs', 'skill-package', 'stages']) {
    cpSync(fromRoot(path), inRoot(path), { recursive: true });
  }
  for (const bundle of ['skill', 'publisher']) {
    cpSync(fromRoot('test/lib/fixtures', bundle), inRoot('dist', bundle), { recursive: true });
  }
  mkdirSync(inRoot('cdk.out'));
  symlinkSync(fromRoot('node_modules'), inRoot('node_modules'));
});

/** The CDK's CLI passes the context in the environment. */
function synth(context: Record<string, string> = {}) {
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', fromRoot('bin', 'app.ts')],
    {
      cwd: root.path,
      encoding: 'utf8',
      env: {
        PATH: process.env.PATH,
        CDK_OUTDIR: inRoot('cdk.out'),
        CDK_CONTEXT_JSON: JSON.stringify(context),
      },
    },
  );
  return { status, stderr, written: readdirSync(inRoot('cdk.out')) };
}

describe('the app', () => {
  it('makes the two stacks of stage dev without context, account or region', () => {
    const { status, stderr, written } = synth();
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(written).toEqual(
      expect.arrayContaining([
        'RideHailer-dev-Data.template.json',
        'RideHailer-dev-Skill.template.json',
      ]),
    );
    // Written by the CDK's template validator, which is off by default.
    expect(existsSync(inRoot('cdk.out', 'validation-report.json'))).toBe(false);
  });

  it.each([
    ['a stage that is not there', () => ({ stage: 'nope' }), /^There is no stage "nope": .+\n$/],
    [
      'a bundle that is not built',
      () => {
        rmSync(inRoot('dist', 'skill', 'index.mjs'));
        return {};
      },
      /^RideHailer-dev-Skill\/Skill\/Function: \S+ has no index\.mjs; run `npm run build` first\.\n$/,
    ],
    [
      'a malformed skill id',
      () => {
        const id = 'amzn1.application-oa2-client.11111111111111111111111111111111';
        const ids = { lwaClientId: id, smapiClientId: id, vendorId: 'M1111111111111' };
        writeFileSync(
          inRoot('stages', 'mine.json'),
          JSON.stringify({ ...ids, skillId: 'ride-hailer' }),
        );
        return { stage: 'mine' };
      },
      /^Setting skillId in stages\/mine\.json is "ride-hailer": it must be a skill id.+\n$/,
    ],
  ])('reports %s in one sentence, and writes no template', (_, prepare, sentence) => {
    const { status, stderr, written } = synth(prepare());
    expect(status).toBe(1);
    expect(stderr).toMatch(sentence);
    expect(written.filter((file) => file.endsWith('.template.json'))).toEqual([]);
  });
});
