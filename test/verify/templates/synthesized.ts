import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, type Stack } from 'aws-cdk-lib';
import { createStageStacks } from '../../../lib/stage-stacks';
import { projectFiles } from '../../../lib/project-files';
import { readStage } from '../../../lib/stage/stage';
import { fromRoot } from '../../../tools/paths';
import { type Misplaced } from './misplaced';

/** A stage that is filled in. */
const TEAM = {
  region: 'eu-west-1',
  account: '123456789012',
  lwaClientId: 'amzn1.application-oa2-client.0123456789abcdef0123456789abcdef',
  vendorId: 'M1234567890ABC',
  smapiClientId: 'amzn1.application-oa2-client.fedcba9876543210fedcba9876543210',
  serviceUrl: 'https://rides.example.com',
  pageEmails: ['on-call@example.com'],
};

/** What `cdk synth` leaves behind: its files by name, or why it left none. */
export interface Synthesized {
  readonly files: Readonly<Record<string, string>>;
  readonly refusal: string;
}

/**
 * The project's own app, as a deploy synthesizes it.
 *
 * @param plant has a go at the skill's stack before it is written @default nothing
 */
export function synthesized(
  { settings = {}, accountLinking = {} }: Partial<Misplaced> = {},
  plant: (stack: Stack) => void = () => {},
): Synthesized {
  const folder = mkdtempSync(join(tmpdir(), 'synthesized-'));
  const outdir = join(folder, 'out');
  try {
    writeFileSync(join(folder, 'team.json'), JSON.stringify({ ...TEAM, ...settings }));
    const stage = readStage('team', folder);
    const files = projectFiles(fromRoot());
    const app = new App({ outdir, context: CONTEXT });
    const linking = { ...files.accountLinking, ...accountLinking };
    plant(createStageStacks(app, stage, { ...files, accountLinking: linking }).skill);
    app.synth();
    const names = readdirSync(outdir).filter((name) => name.endsWith('.json'));
    const texts = names.map((name) => [name, readFileSync(join(outdir, name), 'utf8')] as const);
    return { files: Object.fromEntries(texts), refusal: '' };
  } catch (error) {
    return { files: {}, refusal: error instanceof Error ? (error.stack ?? '') : String(error) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The project's own flags; assets are named, and not copied. */
const CONTEXT: Readonly<Record<string, unknown>> = {
  ...(JSON.parse(readFileSync(fromRoot('cdk.json'), 'utf8')) as { context: object }).context,
  'aws:cdk:disable-asset-staging': true,
  'aws:cdk:bundling-stacks': [],
};
