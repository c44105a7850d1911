/** What CloudFormation sends a custom resource. Never logged: ResponseURL is signed. */
export interface ResourceEvent {
  readonly RequestType: 'Create' | 'Update' | 'Delete';
  readonly ResponseURL: string;
  readonly StackId: string;
  readonly RequestId: string;
  readonly ResourceType: string;
  readonly LogicalResourceId: string;
  /** Absent when the resource is to be created. */
  readonly PhysicalResourceId?: string;
  readonly ResourceProperties: Readonly<Record<string, unknown>>;
}

/** What the resource is, once it was seen to. */
export interface ResourceState {
  readonly physicalResourceId: string;
  readonly data?: Readonly<Record<string, string>>;
}

/** Account and region of the stack; in a stack's id, `arn:aws:cloudformation:REGION:ACCOUNT:stack/…`. */
export function homeOf(event: ResourceEvent): { account: string; region: string } {
  const [, , , region = '', account = ''] = event.StackId.split(':');
  return { account, region };
}
