/** A request from CloudFormation to a custom resource. Never logged: `ResponseURL` is signed. */
export interface ResourceEvent {
  readonly RequestType: 'Create' | 'Update' | 'Delete';
  readonly ResponseURL: string;
  readonly StackId: string;
  readonly RequestId: string;
  readonly ResourceType: string;
  readonly LogicalResourceId: string;
  /** Absent for `Create`. */
  readonly PhysicalResourceId?: string;
  readonly ResourceProperties: Readonly<Record<string, unknown>>;
  /** Present for `Update`. */
  readonly OldResourceProperties?: Readonly<Record<string, unknown>>;
}

export interface ResourceResult {
  readonly physicalResourceId: string;
  readonly data?: Readonly<Record<string, string>>;
}

/** `StackId` is `arn:aws:cloudformation:REGION:ACCOUNT:stack/…`. */
export function stackEnvironment(event: ResourceEvent): { account: string; region: string } {
  const [, , , region = '', account = ''] = event.StackId.split(':');
  return { account, region };
}
