import { fakeAws, type FakeAws } from './aws';
import { goodFiles, ProjectDirectory, VENDOR, type Files } from './project';
import { watchedRun } from './watched-run';
import { withEndpoint } from '../../../../lambda/publisher/package/manifest';
import { withOwnershipTag } from '../../../../lambda/publisher/package/ownership-tag';
import {
  lwaClientSecretName,
  publicationParameterName,
  smapiSecretName,
} from '../../../../lambda/publisher/names';
import { skillEnvironment } from '../../../../lib/skill/skill-environment';
import { readStage } from '../../../../lib/stage/stage';
import { Clock } from '../../../../simulator/clock';
import { Faults } from '../../../../simulator/faults';
import { DEVELOPER_SCOPES, startLwa, type Lwa } from '../../../../simulator/lwa';
import { SecretRegistry } from '../../../../simulator/secret-registry';
import { startSmapi, type Smapi } from '../../../../simulator/smapi/smapi';
import { type Check } from '../../../../tools/doctor/check';
import { type DoctorResult } from '../../../../tools/doctor/run';
import { FakeTime } from '../../../publisher/support/fake-time';
import { zipped } from '../../../simulator/smapi/support/skill-packages';

export const STAGE = 'team';
export const STAGE_ID = { application: 'ride-hailer', stage: STAGE };
export const FUNCTION = 'arn:aws:lambda:eu-west-1:111122223333:function:ride-hailer-team:live';
export const CLIENT_SECRET = 'amzn1.oa2-cs.v1.9f8e7d6c5b4a39281706f5e4d3c2b1a0';

const valueOf = ({ value }: { value: string }) => value;

/** A deployed stage without a defect: files, AWS, Alexa and LWA. */
export class DoctorSimulation {
  readonly directory = new ProjectDirectory();
  readonly files: Files = goodFiles();
  readonly time = new FakeTime();
  /** Every request that the doctor sent: `GET /v1/vendors`. */
  readonly sent: string[] = [];
  /** @default the doctor's own */
  timeoutMs?: number;
  skillId = '';
  refreshToken = '';

  private constructor(
    readonly lwa: Lwa,
    readonly smapi: Smapi,
    readonly aws: FakeAws,
    readonly faults: Faults,
    private readonly handedOut: SecretRegistry,
  ) {}

  static async start(): Promise<DoctorSimulation> {
    const [clock, faults, record] = [new Clock(), new Faults(), { add: () => undefined }];
    const secrets = new SecretRegistry();
    const lwa = await startLwa({ clock, faults, record, secrets });
    const smapi = await startSmapi({ clock, lwaUrl: lwa.url, vendorId: VENDOR });
    const simulation = new DoctorSimulation(lwa, smapi, fakeAws(), faults, secrets);
    simulation.registerDeveloper();
    simulation.directory.write(simulation.files);
    return simulation;
  }

  /** Does what a deploy of the files would do on Alexa and in AWS. */
  async deploy(): Promise<void> {
    const { manifest, model, accountLinking, stage } = this.files;
    const asPublished = withOwnershipTag(withEndpoint(manifest, FUNCTION), '[tag]');
    const zip = zipped({ manifest: asPublished, models: { 'en-US': model } });
    this.skillId = await this.publish(zip);
    const linking = { ...accountLinking, clientId: stage['lwaClientId'] };
    await this.onAlexa('PUT', 'accountLinkingClient', {
      accountLinkingRequest: { ...linking, clientSecret: CLIENT_SECRET },
    });
    await this.onAlexa('PUT', 'enablement');
    const version = this.aws.memory.setSecret(lwaClientSecretName(STAGE_ID), {
      clientSecret: CLIENT_SECRET,
    });
    this.storeState({ skillId: this.skillId, secretVersions: { development: version } });
    const settings = readStage(STAGE, `${this.directory.root}/stages`);
    this.aws.deployed = {
      aliasArn: FUNCTION,
      environment: { ...skillEnvironment(settings), SKILL_ID: this.skillId },
    };
    this.aws.statements = [
      { principal: 'alexa-appkit.amazon.com', eventSourceToken: this.skillId },
    ];
  }

  /** Changes environment variables of the function. */
  changeFunction(environment: Readonly<Record<string, string>>): void {
    const { deployed } = this.aws;
    if (deployed === undefined) throw new Error('There is no function to change.');
    this.aws.deployed = { ...deployed, environment: { ...deployed.environment, ...environment } };
  }

  /** Stores the publication state. */
  storeState(record: object): void {
    const value = JSON.stringify(record);
    this.aws.memory.stored.set(publicationParameterName(STAGE_ID), value);
  }

  async publish(zip: Uint8Array, skillId?: string): Promise<string> {
    const { uploadUrl } = (await this.ask('POST', '/v1/skills/uploads')) as { uploadUrl: string };
    await fetch(uploadUrl, { method: 'PUT', body: Uint8Array.from(zip) });
    const path = skillId === undefined ? '/v1/skills/imports' : `/v1/skills/${skillId}/imports`;
    await this.ask('POST', path, {
      location: uploadUrl,
      ...(skillId === undefined && { vendorId: VENDOR }),
    });
    await this.ask('GET', '/v1/vendors');
    await this.ask('GET', '/v1/vendors');
    return this.smapi.skills.all()[0]?.skillId ?? '';
  }

  /** Sends a SMAPI request for the development stage, as a developer would. */
  onAlexa(method: string, what: string, body?: unknown): Promise<unknown> {
    return this.ask(method, `/v1/skills/${this.skillId}/stages/development/${what}`, body);
  }

  /** Changes the manifest on Alexa, as in the developer console. */
  async changeManifest(change: (manifest: Record<string, unknown>) => void): Promise<void> {
    const manifest = structuredClone(this.smapi.skills.manifest(this.skillId)) as object;
    change(manifest as Record<string, unknown>);
    await this.onAlexa('PUT', 'manifest', { manifest });
  }

  async changeLinking(change: object): Promise<void> {
    const accountLinkingRequest = { ...this.smapi.skills.accountLinking(this.skillId), ...change };
    await this.onAlexa('PUT', 'accountLinkingClient', { accountLinkingRequest });
  }

  run(...args: string[]): Promise<DoctorResult> {
    const { aws, directory, timeoutMs, sent, time } = this;
    const services = {
      root: directory.root,
      aws: () => aws,
      time,
      ...(timeoutMs !== undefined && { timeoutMs }),
    };
    return watchedRun(args, services, { sent, secrets: this.secrets() });
  }

  /** All present and earlier secrets of this stage. */
  private secrets(): string[] {
    const filled = [...this.aws.memory.secretValues.values()].map(({ value }) => value);
    const values = filled.flatMap((text) => text.match(/[^"{}:,\s]{16,}/g) ?? []);
    return [CLIENT_SECRET, this.refreshToken, ...values, ...this.handedOut.all().map(valueOf)];
  }

  async checks(...args: string[]): Promise<readonly Check[]> {
    const { stdout } = await this.run('--stage', STAGE, '--json', ...args);
    return (JSON.parse(stdout) as { checks: Check[] }).checks;
  }

  /** Ids of the checks that fail. */
  async failingChecks(...args: string[]): Promise<readonly string[]> {
    const checks = await this.checks(...args);
    return checks.filter(({ status }) => status === 'fails').map(({ id }) => id);
  }

  async close(): Promise<void> {
    this.directory.remove();
    await this.lwa.close();
    await this.smapi.close();
  }

  private registerDeveloper(): void {
    const { clientId, secret } = this.lwa.addClient({ name: 'Dev', scopes: DEVELOPER_SCOPES });
    this.refreshToken = this.lwa.issue(clientId, 'developer', DEVELOPER_SCOPES).refreshToken;
    const value = { clientSecret: secret, refreshToken: this.refreshToken };
    this.aws.memory.setSecret(smapiSecretName(STAGE_ID), value);
    Object.assign(this.files.stage, {
      smapiClientId: clientId,
      smapiApi: this.smapi.url,
      lwaApi: this.lwa.url,
    });
  }

  private async ask(method: string, path: string, body?: unknown): Promise<unknown> {
    const { accessToken } = this.lwa.issue(
      String(this.files.stage['smapiClientId']),
      'developer',
      DEVELOPER_SCOPES,
    );
    const answer = await fetch(this.smapi.url + path, {
      method,
      headers: { authorization: `Bearer ${accessToken}` },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (answer.status >= 400) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return text === '' ? undefined : JSON.parse(text);
  }
}
