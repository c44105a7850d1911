import { randomUUID } from 'node:crypto';
import { type ResourceEvent } from '../../../lambda/publisher/custom-resource/event';
import { handleEvent } from '../../../lambda/publisher/custom-resource/handle-event';
import {
  checkDrift,
  type DriftCheckResult,
} from '../../../lambda/publisher/drift-check/drift-check';
import { reconcileIdentity } from '../../../lambda/publisher/identity/identity';
import {
  IDENTITY_RESOURCE,
  lwaClientSecretName,
  publicationParameterName,
  smapiSecretName,
} from '../../../lambda/publisher/names';
import { type Reporter } from '../../../lambda/publisher/observability';
import { reconcilePublication } from '../../../lambda/publisher/publication/publication';
import { type RunDependencies, startRun } from '../../../lambda/publisher/run';
import { type PublicationState } from '../../../lambda/publisher/state/publication-state';
import { Clock } from '../../../simulator/clock';
import { Faults } from '../../../simulator/faults';
import { type Message } from '../../../simulator/http';
import { DEVELOPER_SCOPES, type Lwa, startLwa } from '../../../simulator/lwa';
import { SecretRegistry } from '../../../simulator/secret-registry';
import { type Smapi, startSmapi } from '../../../simulator/smapi/smapi';
import { leaksIn } from '../../support/leaks';
import { CrashInjector } from './crash-injector';
import { FakeTime } from './fake-time';
import { MemoryAws } from './memory-aws';
import {
  type CloudFormationResponse,
  type ResponseServer,
  responseServer,
} from './response-server';

export const APPLICATION = 'app';
export const STAGE = 'team';
export const STAGE_ID = { application: APPLICATION, stage: STAGE };
export const VENDOR = 'M1234567890ABC';
export const SERVICE_CLIENT = 'amzn1.application-oa2-client.0123456789abcdef0123456789abcdef';
export const STACK_ID = `arn:aws:cloudformation:eu-west-1:111122223333:stack/${STAGE}/0a1b`;
const MINUTE = 60_000;

/** Alexa and LWA over HTTP, AWS in memory, a fake clock. */
export class StageEnvironment {
  readonly crashes = new CrashInjector();
  readonly aws = new MemoryAws((name, work) =>
    this.crashes.step(name, () => this.awsFault(name) ?? work()),
  );
  readonly logLines: string[] = [];
  readonly metrics: Record<string, number[]> = {};
  /** Time limit of the function. */
  timeLimitMs = 15 * MINUTE;
  /**
   * A returned promise replaces the AWS call. The name of a call that changes something begins with `!`, as in
   * `!write /app/team/publication`.
   */
  awsFault: (name: string) => Promise<never> | undefined = () => undefined;
  developerClient = '';
  clientSecret = '';
  refreshToken = '';
  private readonly restoreFetch = this.crashes.wrapFetch();

  private constructor(
    readonly time: FakeTime,
    /** Requests to SMAPI and LWA, and their responses, in order. */
    readonly messages: Message[],
    readonly secrets: SecretRegistry,
    readonly faults: Faults,
    readonly lwa: Lwa,
    readonly smapi: Smapi,
    readonly cloudFormation: ResponseServer,
  ) {}

  static async start(): Promise<StageEnvironment> {
    const time = new FakeTime();
    const messages: Message[] = [];
    const clock = new Clock(() => time.now());
    const record = { add: (message: Message) => void messages.push(message) };
    const secrets = new SecretRegistry();
    const faults = new Faults();
    const lwa = await startLwa({ clock, record, secrets, faults });
    const smapi = await startSmapi({ clock, record, lwaUrl: lwa.url, vendorId: VENDOR });
    const cloudFormation = await responseServer();
    const stage = new StageEnvironment(time, messages, secrets, faults, lwa, smapi, cloudFormation);
    stage.fillSecrets();
    return stage;
  }

  fillSecrets(): void {
    const { clientId, secret } = this.lwa.addClient({ name: 'Dev', scopes: DEVELOPER_SCOPES });
    this.developerClient = clientId;
    this.refreshToken = this.lwa.issue(clientId, 'developer', DEVELOPER_SCOPES).refreshToken;
    const smapiSecret = { clientSecret: secret, refreshToken: this.refreshToken };
    this.aws.setSecret(smapiSecretName(STAGE_ID), smapiSecret, this.time.now());
    this.rotateClientSecret();
  }

  /** @returns the version of the new secret */
  rotateClientSecret(): string {
    this.clientSecret = this.secrets.add('client secret', `amzn1.oa2-cs.v1.${randomUUID()}`);
    const value = { clientSecret: this.clientSecret };
    return this.aws.setSecret(lwaClientSecretName(STAGE_ID), value, this.time.now());
  }

  stageSettings(): Readonly<Record<string, string>> {
    return {
      application: APPLICATION,
      vendorId: VENDOR,
      lwaClientId: SERVICE_CLIENT,
      smapiClientId: this.developerClient,
      region: 'eu-west-1',
      lwaApi: this.lwa.url,
      smapiApi: this.smapi.url,
    };
  }

  revokeDeveloper(): void {
    this.lwa.revoke(this.refreshToken);
  }

  async send(
    event: Omit<ResourceEvent, 'ResponseURL' | 'StackId' | 'RequestId'> & { StackId?: string },
  ): Promise<CloudFormationResponse> {
    const complete: ResourceEvent = {
      StackId: STACK_ID,
      ...event,
      ResponseURL: this.cloudFormation.url,
      RequestId: randomUUID(),
    };
    const handler =
      event.ResourceType === IDENTITY_RESOURCE ? reconcileIdentity : reconcilePublication;
    await handleEvent(
      complete,
      this.invocation(),
      this.reporter,
      () => this.dependencies(),
      handler,
    );
    return this.cloudFormation.accepted.at(-1)!;
  }

  async checkDrift(): Promise<DriftCheckResult> {
    return checkDrift(startRun(this.dependencies(), this.invocation()));
  }

  dependencies(): RunDependencies {
    return {
      settings: {
        ...STAGE_ID,
        vendorId: VENDOR,
        smapiClientId: this.developerClient,
        lwaClientSecretName: lwaClientSecretName(STAGE_ID),
        smapiSecretName: smapiSecretName(STAGE_ID),
        publicationParameter: publicationParameterName(STAGE_ID),
        smapiApi: this.smapi.url,
        lwaApi: this.lwa.url,
      },
      aws: this.aws,
      time: this.time,
      reporter: this.reporter,
    };
  }

  invocation() {
    const endsAt = this.time.now() + this.timeLimitMs;
    return {
      awsRequestId: randomUUID(),
      logGroupName: '/aws/lambda/publisher',
      getRemainingTimeInMillis: () => endsAt - this.time.now(),
    };
  }

  readonly reporter: Reporter = {
    log: (level, event, fields) => {
      this.logLines.push(JSON.stringify({ level, event, ...fields }));
    },
    addMetric: (name, value) => {
      (this.metrics[name] ??= []).push(value);
      this.logLines.push(JSON.stringify({ metric: name, value }));
    },
  };

  /** @param operation name of the operation in SMAPI's contract */
  requestCount(operation: string): number {
    return this.messages.filter(({ to, name }) => to === 'smapi' && name === operation).length;
  }

  recover(): void {
    this.crashes.recover();
    this.time.dropTimers();
  }

  reset(): void {
    for (const { skillId } of this.smapi.skills.all()) this.smapi.skills.remove(skillId);
    this.aws.parameterValues.clear();
    this.messages.length = 0;
  }

  get state(): PublicationState {
    const text = this.aws.parameterValues.get(publicationParameterName(STAGE_ID)) ?? '{}';
    return JSON.parse(text) as PublicationState;
  }

  leaks(): string[] {
    const texts = [
      ...this.logLines,
      ...this.aws.written,
      ...this.cloudFormation.acceptedBodies,
    ].join('\n');
    const found = leaksIn(
      texts,
      this.secrets.all().map(({ value }) => value),
    );
    if (texts.includes('/packages/')) found.push('signed upload URL');
    if (texts.includes('Signature=')) found.push('signed response URL');
    return found;
  }

  async close(): Promise<void> {
    this.restoreFetch();
    await Promise.all([this.lwa.close(), this.smapi.close(), this.cloudFormation.close()]);
  }
}
