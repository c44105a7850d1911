import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEFAULT_APPLICATION } from '../../lambda/publisher/names';
import { stackName } from '../../lib/stage/names';
import { DEFAULT_STAGE, readStage } from '../../lib/stage/stage';
import { DEVELOPER_SCOPES, type LwaClient } from '../../simulator/lwa';
import { startSmapi, type Smapi } from '../../simulator/smapi/smapi';
import { type Services } from '../../simulator/services';
import { readJson } from '../../skill-source/read-json';
import { fromRoot } from '../paths';
import { REMOVED_PARTS } from './assembly';
import { bootstrap } from './bootstrap';
import { cdk } from './cdk-command';
import { startEmulator, type Emulator } from './emulator';
import { runNode } from './run-node';
import { createWorkingCopy } from './working-copy';

const STAGE = 'local';
const STAGE_ID = { application: DEFAULT_APPLICATION, stage: STAGE };

/** Both stacks in an emulated AWS, with the simulator's LWA, service and SMAPI. */
export class LocalDeployment {
  readonly dataStack = stackName(STAGE_ID, 'Data');
  readonly skillStack = stackName(STAGE_ID, 'Skill');
  readonly #directory = mkdtempSync(join(tmpdir(), 'local-deployment-'));
  /** A copy of the project, in which a test can change files before a deploy. */
  readonly project = createWorkingCopy(join(this.#directory, 'project'));
  readonly #stageFile = join(this.project, 'stages', `${STAGE}.json`);
  readonly #assembly = join(this.#directory, 'assembly');
  readonly #removeDirectory = () => rmSync(this.#directory, { recursive: true, force: true });

  private constructor(
    readonly emulator: Emulator,
    readonly smapi: Smapi,
    readonly developerClient: LwaClient,
    private readonly services: Services,
  ) {
    process.once('exit', this.#removeDirectory);
  }

  /** @throws ToolError if the emulator cannot be installed */
  static async start(services: Services): Promise<LocalDeployment> {
    const { servers, clock, record, vendorId } = services;
    const { lwa } = servers;
    const emulator = await startEmulator();
    const smapi = await startSmapi({ clock, record, lwaUrl: lwa.url, vendorId });
    const developerClient = lwa.addClient({
      name: 'Developer',
      scopes: DEVELOPER_SCOPES,
      redirectUris: ['http://127.0.0.1:9090/cb'],
    });
    const deployment = new LocalDeployment(emulator, smapi, developerClient, services);
    try {
      deployment.setStageSettings();
      await bootstrap(emulator);
    } catch (error) {
      await deployment.close();
      throw error;
    }
    return deployment;
  }

  /** The patch stays until the next call. */
  setStageSettings(patch: Readonly<Record<string, unknown>> = {}): void {
    const { lwa, service, client } = this.services.servers;
    const settings = {
      region: this.emulator.region,
      lwaClientId: client.clientId,
      vendorId: this.services.vendorId,
      smapiClientId: this.developerClient.clientId,
      lwaApi: lwa.url,
      smapiApi: this.smapi.url,
      serviceUrl: service.url,
      smokeTest: readStage(DEFAULT_STAGE, fromRoot('stages')).smokeTest,
      terminationProtection: false,
      ...patch,
    };
    writeFileSync(this.#stageFile, JSON.stringify(settings));
  }

  async fillSecrets(): Promise<void> {
    const { lwa, client } = this.services.servers;
    const account = lwa.addAccount({ name: 'The Developer' });
    const { refreshToken } = lwa.issue(
      this.developerClient.clientId,
      account.userId,
      DEVELOPER_SCOPES,
    );
    const values = {
      lwaClient: { clientSecret: lwa.client(client.clientId)?.secret },
      smapi: { clientSecret: this.developerClient.secret, refreshToken },
    };
    await this.runTool('secrets', [], JSON.stringify(values));
  }

  /** Resolves with the output; rejects if the command fails. */
  async runTool(
    name: 'secrets' | 'publication' | 'doctor' | 'rollback' | 'smoke-test',
    args: readonly string[],
    input = '',
  ): Promise<string> {
    const command = ['--import', 'tsx', fromRoot(`tools/${name}.ts`), '--stage', STAGE, ...args];
    const { code, output } = await runNode(command, this.emulator.environment, this.project, input);
    if (code !== 0) throw new Error(`${name} ended with ${code}:\n${output}`);
    return output;
  }

  /** Resolves with the parts that the emulator does not support. */
  async deploy(stacks: readonly string[]): Promise<readonly string[]> {
    const app = `node --import tsx ${JSON.stringify(fromRoot('tools/local/app.ts'))}`;
    const options = ['--app', app, '-c', `stage=${STAGE}`, '-o', this.#assembly];
    await this.#cdk(['deploy', ...stacks, ...options, '--require-approval', 'never']);
    return readJson(join(this.#assembly, REMOVED_PARTS)) as string[];
  }

  async destroy(stacks: readonly string[]): Promise<void> {
    await this.#cdk(['destroy', '--app', this.#assembly, ...stacks, '--force']);
  }

  async close(): Promise<void> {
    await this.smapi.close();
    await this.emulator.stop();
    process.off('exit', this.#removeDirectory);
    this.#removeDirectory();
  }

  #cdk(args: readonly string[]): Promise<string> {
    return cdk(args, this.emulator.environment, this.project);
  }
}
