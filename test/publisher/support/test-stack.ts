import { IDENTITY_RESOURCE, PUBLICATION_RESOURCE } from '../../../lambda/publisher/names';
import { type CloudFormationAnswer } from './response-server';
import { packageZip } from './packages';
import { SERVICE_CLIENT, type StageEnvironment } from './stage-environment';

export const ENDPOINT = 'arn:aws:lambda:eu-west-1:111122223333:function:ride-hailer:live';

/** What a template says of the publisher's two resources. */
export interface StackSettings {
  readonly zip: Uint8Array;
  readonly endpoint: string;
  readonly skillId?: string;
  readonly onDelete: 'keep' | 'delete';
  readonly accountLinking: Readonly<Record<string, unknown>>;
  readonly again?: string;
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

interface Resource {
  readonly type: string;
  readonly id: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** What a deploy came to. */
export interface Deployed {
  readonly ok: boolean;
  /** What CloudFormation was told for the resource that failed; empty for none. */
  readonly reason: string;
  /** What failed while it rolled back. */
  readonly rollback: readonly string[];
}

/** CloudFormation, as far as the two resources can see it: create, update, rollback, replace, delete. */
export class Stack {
  private settings: StackSettings | undefined;
  private resources: Resource[] = [];
  private assets = 0;

  constructor(private readonly world: StageEnvironment) {}

  get skillId(): string {
    return this.resources[0]?.id ?? '';
  }

  async deploy(change: Partial<StackSettings> = {}): Promise<Deployed> {
    const former = this.settings;
    const before = this.resources;
    const wanted = { ...DEFAULTS, ...former, ...change };
    const key = this.put(wanted.zip);
    const failure = await this.bring(wanted, key);
    if (failure === undefined) {
      this.settings = wanted;
      await this.cleanUp(before);
      return { ok: true, reason: '', rollback: [] };
    }
    const rollback = former === undefined ? await this.remove() : await this.back(former, before);
    return { ok: false, reason: failure, rollback };
  }

  /** Removes the stack; the last resource goes first. */
  async remove(): Promise<string[]> {
    const failures: string[] = [];
    for (const resource of [...this.resources].reverse()) {
      const answer = await this.tell('Delete', resource.type, resource.properties, resource.id);
      if (answer.Status === 'FAILED') failures.push(answer.Reason ?? '');
    }
    this.resources = [];
    this.settings = undefined;
    return failures;
  }

  /** @returns the reason of the first failure */
  private async bring(wanted: StackSettings, key: string): Promise<string | undefined> {
    const asset = { PackageBucket: 'assets', PackageKey: key };
    const skill = await this.see(0, IDENTITY_RESOURCE, {
      ...asset,
      ...(wanted.skillId !== undefined && { SkillId: wanted.skillId }),
      OnDelete: wanted.onDelete,
    });
    if (skill.Status === 'FAILED') return skill.Reason;
    const published = await this.see(1, PUBLICATION_RESOURCE, {
      ...asset,
      SkillId: skill.PhysicalResourceId,
      Endpoint: wanted.endpoint,
      AccountLinking: JSON.stringify(wanted.accountLinking),
      ...(wanted.again !== undefined && { Again: wanted.again }),
    });
    return published.Status === 'FAILED' ? published.Reason : undefined;
  }

  /** Creates or updates a resource; one whose properties are the same is not touched. */
  private async see(
    index: number,
    type: string,
    properties: Record<string, unknown>,
  ): Promise<CloudFormationAnswer> {
    const there = this.resources[index];
    if (there !== undefined && JSON.stringify(there.properties) === JSON.stringify(properties)) {
      return { Status: 'SUCCESS', PhysicalResourceId: there.id } as CloudFormationAnswer;
    }
    const answer = await this.tell(there ? 'Update' : 'Create', type, properties, there?.id);
    if (answer.Status === 'SUCCESS' || there === undefined) {
      this.resources = [...this.resources];
      this.resources[index] = { type, id: answer.PhysicalResourceId, properties };
    }
    return answer;
  }

  private async back(former: StackSettings, before: readonly Resource[]): Promise<string[]> {
    const touched = this.resources;
    const key = before[0]?.properties['PackageKey'] as string;
    // Whatever was touched is told of its former properties, also where it had failed.
    this.resources = touched.map((resource) => ({ ...resource, properties: {} }));
    const failure = await this.bring(former, key);
    await this.cleanUp(touched);
    return failure === undefined ? [] : [failure];
  }

  /** Resources that were replaced go when all is done. */
  private async cleanUp(before: readonly Resource[]): Promise<void> {
    for (const [index, { type, id, properties }] of before.entries()) {
      if (this.resources[index]?.id !== id) await this.tell('Delete', type, properties, id);
    }
  }

  private put(zip: Uint8Array): string {
    const known = [...this.world.aws.files].find(([, file]) => Buffer.from(file).equals(zip));
    if (known !== undefined) return known[0].replace('assets/', '');
    const key = `package-${(this.assets += 1)}.zip`;
    this.world.aws.files.set(`assets/${key}`, zip);
    return key;
  }

  private tell(
    type: 'Create' | 'Update' | 'Delete',
    resourceType: string,
    properties: Readonly<Record<string, unknown>>,
    id: string | undefined,
  ): Promise<CloudFormationAnswer> {
    return this.world.tell({
      RequestType: type,
      ResourceType: resourceType,
      LogicalResourceId: resourceType.replace('Custom::Alexa', ''),
      ...(id !== undefined && { PhysicalResourceId: id }),
      ResourceProperties: properties,
    });
  }
}
