import { type Parameters, type Secrets } from '../../../lambda/publisher/aws';
import { ToolError } from '../../errors';

/** The AWS calls of the doctor. All of them only read. */
export interface DoctorAws {
  readonly secrets: Secrets;
  readonly parameters: Pick<Parameters, 'read'>;
  /** The deployed function whose logs and metrics have this service name; undefined when there is none. */
  findFunction(serviceName: string): Promise<DeployedFunction | undefined>;
  /** `Allow` statements in the resource policy of an alias; empty when there are none, or no such alias. */
  policy(aliasArn: string): Promise<readonly PolicyStatement[]>;
  /** Reserved concurrency of a function; undefined when it has none. */
  concurrency(functionName: string): Promise<number | undefined>;
  /** Sum of each metric over the last days; 0 when it has no data. */
  metricSums(
    names: readonly string[],
    serviceName: string,
    days: number,
  ): Promise<Readonly<Record<string, number>>>;
  stack(name: string): Promise<DeployedStack | undefined>;
  table(name: string): Promise<TableSettings | undefined>;
  /** Names of the alarms with a prefix that are in alarm. */
  alarmsInAlarm(prefix: string): Promise<readonly string[]>;
  subscriptions(topicArn: string): Promise<readonly Subscription[]>;
  /** The rules that invoke a function. */
  rules(functionName: string): Promise<readonly Rule[]>;
}

/**
 * Waits for an AWS call.
 *
 * @param action as in "read the secrets", for the message
 * @throws ToolError with the code `awsAccess`
 */
export const awsCall = <T>(action: string, call: Promise<T>): Promise<T> =>
  call.catch((cause: unknown) => {
    throw awsError(action, cause);
  });

function awsError(action: string, cause: unknown): ToolError {
  const { name, message } = cause instanceof Error ? cause : new Error(String(cause));
  const problem = name === 'TimeoutError' ? 'AWS was too slow to' : "Can't";
  const kind = name === 'Error' ? '' : ` (${name})`;
  const text = `${problem} ${action}${kind}: ${message.replace(/\.$/, '')}.`;
  return new ToolError('awsAccess', `${text} Check the credentials and the region of the stage.`, {
    cause,
  });
}

export interface DeployedFunction {
  /** ARN of the alias `live`, which Alexa invokes. */
  readonly aliasArn: string;
  readonly environment: Readonly<Record<string, string>>;
  /** Name of its log group. */
  readonly logGroup?: string;
}

/** An `Allow` statement of a resource policy. */
export interface PolicyStatement {
  /** A service, an account, or `*`. */
  readonly principal: string;
  /** `lambda:EventSourceToken` of its condition. */
  readonly eventSourceToken: string | undefined;
}

export interface DeployedStack {
  /** As in `UPDATE_COMPLETE`. */
  readonly status: string;
  readonly outputs: Readonly<Record<string, string>>;
}

export interface TableSettings {
  /** Attribute by which DynamoDB removes items; undefined when none is set. */
  readonly expiryAttribute: string | undefined;
  /** Whether point-in-time recovery is on. */
  readonly isRecoverable: boolean;
  /** Whether the table refuses to be deleted. */
  readonly isProtected: boolean;
}

export interface Subscription {
  /** A mail address, or another endpoint. */
  readonly endpoint: string;
  readonly isConfirmed: boolean;
}

export interface Rule {
  readonly name: string;
  readonly isEnabled: boolean;
}
