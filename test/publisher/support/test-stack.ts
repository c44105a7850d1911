import { IDENTITY_RESOURCE, PUBLICATION_RESOURCE } from '../../../lambda/publisher/names';
import { packageZip } from './packages';
import { type CloudFormationResponse } from './response-server';
import { SERVICE_CLIENT, STACK_ID, type StageEnvironment } from './stage-environment';

export const ENDPOINT = 'arn:aws:lambda:eu-west-1:111122223333:function:ride-hailer:live';

export interface StackSettings {
  readonly zip: Uint8Array;
  readonly endpoint: string;
  readonly skillId?: string;
  readonly onDelete: 'keep' | 'delete';
  readonly accountLinking: Readonly<Record<string, unknown>>;
  readonly publishAgain?: string;
}

export const accountLinking = {
  type: 'AUTH_CODE',
  authorizationUrl: 'https://www.amazon.com/ap/oa',
  accessTokenUrl: 'https://api.amazon.com/auth/o2/token',
  accessTokenScheme: 'HTTP_BASIC',
  clientId: SERVICE_CLIENT,
  scopes: ['profile'],
  domains: [],
  skipOnEnablement: true,
  voiceForwardAccountLinking: 'ENABLED',
};

const DEFAULTS: StackSettings = {
  zip: packageZip(),
  endpoint: ENDPOINT,
  onDelete: 'keep',
  accountLinking,
};

type Properties = Readonly<Record<string, unknown>>;

interface Resource {
  readonly type: string;
  readonly id: string;
  readonly properties: Properties;
}

export interface DeployResult {
  readonly ok: boolean;
  /** Reason of the resource that failed; empty when none did. */
  readonly reason: string;
  /** Reasons of the resources that failed during the rollback. */
  readonly rollbackFailures: readonly string[];
}

/** A fake of CloudFormation for the two resources: create, update, rollback, replace, delete. */
export class TestStack {
  private settings: StackSettings | undefined;
  private resources: Resource[] = [];

  constructor(
    private readonly stage: StageEnvironment,
    readonly stackId = STACK_ID,
  ) {}

  get skillId(): string {
    return this.resources[0]?.id ?? '';
  }

  /** @param change what differs from the last successful deploy; undefined removes a setting */
  async deploy(
    change: {
      [K in keyof StackSettings]?: StackSettings[K] | undefined;
    } = {},
  ): Promise<DeployResult> {
    const former = this.settings;
    const before = this.resources;
    const desired = { ...DEFAULTS, ...former, ...change } as StackSettings;
    const key = this.uploadAsset(desired.zip);
    const failure = await this.apply(desired, key);
    if (failure === undefined) {
      this.settings = desired;
      await this.cleanUp(before);
      return { ok: true, reason: '', rollbackFailures: [] };
    }
    const rollbackFailures =
      former === undefined ? await this.remove() : await this.rollBack(former, before);
    return { ok: false, reason: failure, rollbackFailures };
  }

  async remove(): Promise<string[]> {
    const failures: string[] = [];
    for (const resource of [...this.resources].reverse()) {
      const answer = await this.send('Delete', resource.type, resource.properties, resource);
      if (answer.Status === 'FAILED') failures.push(answer.Reason ?? '');
    }
    this.resources = [];
    this.settings = undefined;
    return failures;
  }

  /** @returns the reason of the first failure */
  private async apply(desired: StackSettings, key: string): Promise<string | undefined> {
    const asset = { PackageBucket: 'assets', PackageKey: key };
    const skill = await this.reconcile(0, IDENTITY_RESOURCE, {
      ...asset,
      ...(desired.skillId !== undefined && { SkillId: desired.skillId }),
      OnDelete: desired.onDelete,
    });
    if (skill.Status === 'FAILED') return skill.Reason;
    const published = await this.reconcile(1, PUBLICATION_RESOURCE, {
      ...asset,
      SkillId: skill.PhysicalResourceId,
      Endpoint: desired.endpoint,
      AccountLinking: JSON.stringify(desired.accountLinking),
      ...(desired.publishAgain !== undefined && { PublishAgain: desired.publishAgain }),
    });
    return published.Status === 'FAILED' ? published.Reason : undefined;
  }

  /** Does not touch a resource with unchanged properties. */
  private async reconcile(
    index: number,
    type: string,
    properties: Record<string, unknown>,
  ): Promise<CloudFormationResponse> {
    const existing = this.resources[index];
    if (
      existing !== undefined &&
      JSON.stringify(existing.properties) === JSON.stringify(properties)
    ) {
      return { Status: 'SUCCESS', PhysicalResourceId: existing.id } as CloudFormationResponse;
    }
    const request = existing ? 'Update' : 'Create';
    const answer = await this.send(request, type, properties, existing);
    this.resources = [...this.resources];
    if (answer.Status === 'SUCCESS' || existing === undefined) {
      this.resources[index] = { type, id: answer.PhysicalResourceId, properties };
    } else {
      // In the rollback, CloudFormation sends the properties that failed as `OldResourceProperties`.
      this.resources[index] = { ...existing, properties };
    }
    return answer;
  }

  private async rollBack(former: StackSettings, before: readonly Resource[]): Promise<string[]> {
    const touched = this.resources;
    const failure = await this.apply(former, before[0]?.properties['PackageKey'] as string);
    await this.cleanUp(touched);
    return failure === undefined ? [] : [failure];
  }

  /** Deletes the resources of `before` that the stack no longer has. */
  private async cleanUp(before: readonly Resource[]): Promise<void> {
    for (const [index, resource] of before.entries()) {
      if (this.resources[index]?.id === resource.id) continue;
      await this.send('Delete', resource.type, resource.properties, resource);
    }
  }

  /** The CDK names an asset by a hash of its content. */
  private uploadAsset(zip: Uint8Array): string {
    const { files } = this.stage.aws;
    const known = [...files].find(([, file]) => Buffer.from(file).equals(zip));
    if (known !== undefined) return known[0].replace('assets/', '');
    const key = `package-${files.size + 1}.zip`;
    files.set(`assets/${key}`, zip);
    return key;
  }

  private send(
    type: 'Create' | 'Update' | 'Delete',
    resourceType: string,
    properties: Properties,
    existing: Resource | undefined,
  ): Promise<CloudFormationResponse> {
    return this.stage.send({
      StackId: this.stackId,
      RequestType: type,
      ResourceType: resourceType,
      LogicalResourceId: resourceType.replace('Custom::Alexa', ''),
      ResourceProperties: properties,
      ...(existing !== undefined && { PhysicalResourceId: existing.id }),
      ...(type === 'Update' && { OldResourceProperties: existing?.properties ?? {} }),
    });
  }
}
