import { randomUUID } from 'node:crypto';
import { type ResourceEvent } from '../../../lambda/publisher/custom-resource/event';
import { serve } from '../../../lambda/publisher/custom-resource/serve';
import { identity } from '../../../lambda/publisher/identity/identity';
import {
  IDENTITY_RESOURCE,
  lwaClientSecretName,
  publicationParameterName,
  smapiSecretName,
} from '../../../lambda/publisher/names';
import { publication } from '../../../lambda/publisher/publication/publication';
import { type PublicationRecord } from '../../../lambda/publisher/record/record';
import { type Report } from '../../../lambda/publisher/report';
import { startRun, type Surroundings } from '../../../lambda/publisher/run';
import { type Look, watch } from '../../../lambda/publisher/watch/watch';
import { Clock } from '../../../simulator/clock';
import { Faults } from '../../../simulator/faults';
import { type Message } from '../../../simulator/http';
import { DEVELOPER_SCOPES, type Lwa, startLwa } from '../../../simulator/lwa';
import { SecretRegistry } from '../../../simulator/secret-registry';
import { type Smapi, startSmapi } from '../../../simulator/smapi';
import { leaksIn } from '../../support/leaks';
import { type AnswerBox, answerBox, type CloudFormationAnswer } from './answer-box';
import { Lifeline } from './lifeline';
import { MemoryAws } from './memory-aws';
import { VirtualTime } from './virtual-time';

export const STAGE = 'team';
export const VENDOR = 'M1234567890ABC';
export const SERVICE_CLIENT = 'amzn1.application-oa2-client.0123456789abcdef0123456789abcdef';
const MINUTE = 60_000;

/** Everything around the publisher: Alexa and LWA over HTTP, AWS in memory, time that doesn't pass. */
export class StageWorld {
  readonly time = new VirtualTime();
  readonly lifeline = new Lifeline();
  readonly aws = new MemoryAws((name, work) => this.lifeline.step(name, work));
  readonly secrets = new SecretRegistry();
  readonly faults = new Faults();
  readonly messages: Message[] = [];
  readonly lines: string[] = [];
  readonly metrics: Record<string, number[]> = {};
  /** What Lambda gives a run, in milliseconds. */
  timeLimitMs = 15 * MINUTE;
  private refreshToken = '';
  private letGo = () => {};

  private constructor(
    readonly lwa: Lwa,
    readonly smapi: Smapi,
    readonly cloudFormation: AnswerBox,
  ) {}

  static async start(): Promise<StageWorld> {
    const parts: { world?: StageWorld } = {};
    const clock = new Clock(() => parts.world?.time.now() ?? 1_800_000_000_000);
    const record = { add: (message: Message) => void parts.world?.messages.push(message) };
    const secrets = new SecretRegistry();
    const faults = new Faults();
    const lwa = await startLwa({ clock, record, secrets, faults });
    const smapi = await startSmapi({ clock, record, lwaUrl: lwa.url, vendorId: VENDOR });
    const world = new StageWorld(lwa, smapi, await answerBox());
    Object.assign(world, { secrets, faults });
    parts.world = world;
    world.fillSecrets();
    world.letGo = world.lifeline.holdFetch();
    return world;
  }

  /** What `npm run secrets` does: both secrets, new ones. */
  fillSecrets(): void {
    const { clientId, secret } = this.lwa.addClient({ name: 'Dev', scopes: DEVELOPER_SCOPES });
    this.developerClient = clientId;
    this.refreshToken = this.lwa.issue(clientId, 'developer', DEVELOPER_SCOPES).refreshToken;
    const smapiSecret = { clientSecret: secret, refreshToken: this.refreshToken };
    this.aws.setSecret(smapiSecretName(STAGE), smapiSecret, this.time.now());
    this.rotateClientSecret();
  }

  developerClient = '';
  clientSecret = '';

  /** A new secret of the service's LWA client. */
  rotateClientSecret(): string {
    this.clientSecret = this.secrets.add('client secret', `amzn1.oa2-cs.v1.${randomUUID()}`);
    const value = { clientSecret: this.clientSecret };
    return this.aws.setSecret(lwaClientSecretName(STAGE), value, this.time.now());
  }

  revokeDeveloper(): void {
    this.lwa.revoke(this.refreshToken);
  }

  /** One event of CloudFormation's, and what it was told. */
  async tell(event: Omit<ResourceEvent, 'ResponseURL' | 'StackId' | 'RequestId'>) {
    const whole: ResourceEvent = {
      ...event,
      ResponseURL: this.cloudFormation.url,
      StackId: `arn:aws:cloudformation:eu-west-1:111122223333:stack/${STAGE}/0a1b`,
      RequestId: randomUUID(),
    };
    const handler = event.ResourceType === IDENTITY_RESOURCE ? identity : publication;
    await serve(whole, this.invocation(), this.report, () => this.surroundings(), handler);
    return this.cloudFormation.answers.at(-1) as CloudFormationAnswer;
  }

  async look(): Promise<Look> {
    return watch(startRun(this.surroundings(), this.invocation()));
  }

  surroundings(): Surroundings {
    return {
      settings: {
        stage: STAGE,
        vendorId: VENDOR,
        smapiClientId: this.developerClient,
        lwaClientSecretName: lwaClientSecretName(STAGE),
        smapiSecretName: smapiSecretName(STAGE),
        publicationParameter: publicationParameterName(STAGE),
        smapiApi: this.smapi.url,
        lwaApi: this.lwa.url,
      },
      aws: this.aws,
      time: this.time,
      report: this.report,
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

  readonly report: Report = {
    note: (level, event, details) => {
      this.lines.push(JSON.stringify({ level, event, ...details }));
    },
    metric: (name, value) => {
      (this.metrics[name] ??= []).push(value);
      this.lines.push(JSON.stringify({ metric: name, value }));
    },
  };

  /** How often an operation of SMAPI's was asked for. */
  asked(operation: string): number {
    return this.messages.filter(({ to, name }) => to === 'smapi' && name === operation).length;
  }

  /** A stage that was never deployed. */
  forgetAll(): void {
    for (const { skillId } of this.smapi.skills.all()) this.smapi.skills.remove(skillId);
    this.aws.stored.clear();
    this.messages.length = 0;
  }

  get record(): PublicationRecord {
    const { value } = this.aws.stored.get(publicationParameterName(STAGE)) ?? { value: '{}' };
    return JSON.parse(value) as PublicationRecord;
  }

  /** Secrets in what the publisher wrote anywhere but to Alexa and LWA: there should be none. */
  leaks(): string[] {
    const left = [...this.lines, ...this.aws.written, ...this.cloudFormation.raw].join('\n');
    const found = leaksIn(
      left,
      this.secrets.all().map(({ value }) => value),
    );
    if (left.includes('/packages/')) found.push('signed upload address');
    if (left.includes('Signature=')) found.push('signed answer address');
    return found;
  }

  async close(): Promise<void> {
    this.letGo();
    await Promise.all([this.lwa.close(), this.smapi.close(), this.cloudFormation.close()]);
  }
}
