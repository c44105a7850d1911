import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { goodManifest, goodModel } from '../../../simulator/smapi/support/skill-packages';

export const VENDOR = 'M1234567890ABC';
const CLIENT = 'amzn1.application-oa2-client.0123456789abcdef0123456789abcdef';

type Fields = Record<string, unknown>;

export interface Files {
  manifest: Fields;
  model: Fields;
  accountLinking: Fields;
  stage: Fields;
  /** Content of `dist/skill/index.mjs`; undefined if it is not built. */
  bundle: string | undefined;
}

export const goodFiles = (): Files => ({
  manifest: JSON.parse(JSON.stringify(goodManifest(null))) as Fields,
  model: JSON.parse(JSON.stringify(goodModel())) as Fields,
  accountLinking: {
    type: 'AUTH_CODE',
    authorizationUrl: 'https://www.amazon.com/ap/oa',
    accessTokenUrl: 'https://api.amazon.com/auth/o2/token',
    accessTokenScheme: 'HTTP_BASIC',
    scopes: ['profile'],
    domains: [],
    skipOnEnablement: true,
    voiceForwardAccountLinking: 'ENABLED',
  },
  stage: {
    region: 'eu-west-1',
    vendorId: VENDOR,
    lwaClientId: CLIENT,
    smapiClientId: CLIENT.replace('0123', '3210'),
    pageEmails: ['ops@example.com'],
  },
  bundle: '',
});

export class ProjectDirectory {
  readonly root = mkdtempSync(join(tmpdir(), 'doctor-'));

  write({ manifest, model, accountLinking, stage, bundle }: Files): void {
    this.writeJson('skill-package/skill.json', { manifest });
    this.writeJson('skill-package/interactionModels/custom/en-US.json', model);
    this.writeJson('account-linking.json', accountLinking);
    this.writeJson('stages/team.json', stage);
    this.writeText('tools/build/main.ts', '');
    this.writeText('dist/publisher/index.mjs', '');
    this.writeText('dist/smoke-test/index.mjs', '');
    if (bundle === undefined) rmSync(join(this.root, 'dist/skill'), { recursive: true });
    else this.writeText('dist/skill/index.mjs', bundle);
  }

  writeJson(path: string, content: unknown): void {
    this.writeText(path, JSON.stringify(content));
  }

  writeText(path: string, content: string): void {
    const file = join(this.root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}
