import { type Parameters, type Secrets } from '../../../lambda/publisher/aws';
import { ToolError } from '../../errors';

/** All calls only read. */
export interface DoctorAws {
  readonly secrets: Secrets;
  readonly parameters: Pick<Parameters, 'read'>;
  findFunction(serviceName: string): Promise<DeployedFunction | undefined>;
  /** `Allow` statements of the resource policy; empty when the alias has none, or does not exist. */
  allowStatements(aliasArn: string): Promise<readonly PolicyStatement[]>;
  /** Reserved concurrency; undefined when the function has none. */
  reservedConcurrency(functionName: string): Promise<number | undefined>;
  /** 0 for a metric without data. */
  metricSums(
    names: readonly string[],
    serviceName: string,
    days: number,
  ): Promise<Readonly<Record<string, number>>>;
  stack(name: string): Promise<DeployedStack | undefined>;
  table(name: string): Promise<TableSettings | undefined>;
  alarmsInAlarm(prefix: string): Promise<readonly string[]>;
  subscriptions(topicArn: string): Promise<readonly Subscription[]>;
  /** The rules that invoke a function. */
  rules(functionName: string): Promise<readonly Rule[]>;
}

/**
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
  readonly logGroup?: string;
}

/** An `Allow` statement of a resource policy. */
export interface PolicyStatement {
  /** A service, an account, or `*`. */
  readonly principal: string;
  /** `lambda:EventSourceToken` in the statement's condition. */
  readonly eventSourceToken: string | undefined;
}

export interface DeployedStack {
  /** As in `UPDATE_COMPLETE`. */
  readonly status: string;
  readonly outputs: Readonly<Record<string, string>>;
}

export interface TableSettings {
  /** Attribute of time to live (TTL); undefined when TTL is off. */
  readonly expiryAttribute: string | undefined;
  /** Point-in-time recovery. */
  readonly isRecoverable: boolean;
  /** Deletion protection. */
  readonly isProtected: boolean;
}

export interface Subscription {
  readonly endpoint: string;
  readonly isConfirmed: boolean;
}

export interface Rule {
  readonly name: string;
  readonly isEnabled: boolean;
}
