import { type Parameters, type Secrets } from '../../../lambda/publisher/aws';
import { AwsNotSeenError } from '../errors';

/** The little of AWS that the doctor looks at; it writes nothing. */
export interface DoctorAws {
  readonly secrets: Secrets;
  readonly parameters: Pick<Parameters, 'read'>;
  readonly functions: Functions;
  readonly metrics: Metrics;
}

/**
 * An answer of AWS's; what it refuses is told in the operator's words.
 *
 * @param what as in "read the secrets"
 */
export const ofAws = <T>(what: string, asked: Promise<T>): Promise<T> =>
  asked.catch((cause: unknown) => {
    throw new AwsNotSeenError(what, cause);
  });

export interface Functions {
  /** The deployed function of a service, by the name in its logs and metrics. */
  find(serviceName: string): Promise<DeployedFunction | undefined>;
  /** Who may call a function by its alias; empty where nobody may, or there is no such alias. */
  policy(aliasArn: string): Promise<readonly PolicyStatement[]>;
}

export interface DeployedFunction {
  /** What Alexa is to call: the ARN of the alias `live`. */
  readonly aliasArn: string;
  readonly environment: Readonly<Record<string, string>>;
  /** Name of its log group, where AWS tells it. */
  readonly logGroup?: string;
}

/** A statement of a resource policy that allows something. */
export interface PolicyStatement {
  /** A service, an account, or `*`. */
  readonly principal: string;
  /** `lambda:EventSourceToken` of its condition. */
  readonly eventSourceToken: string | undefined;
}

export interface Metrics {
  /** Sum of each metric over the last days; 0 where there were none. */
  sums(
    names: readonly string[],
    serviceName: string,
    days: number,
  ): Promise<Readonly<Record<string, number>>>;
}
