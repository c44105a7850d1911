import { RemovalPolicy } from 'aws-cdk-lib';
import { type IKey } from 'aws-cdk-lib/aws-kms';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { type Construct } from 'constructs';

export interface FunctionLogProps {
  /** @default RetentionDays.ONE_MONTH */
  readonly retention?: RetentionDays;
  /** Key that encrypts the log. Its policy must let CloudWatch Logs use it. @default - the service's own key */
  readonly encryptionKey?: IKey | undefined;
}

/** Log group of a function, deleted with its stack. */
export const functionLog = (scope: Construct, id = 'Log', props: FunctionLogProps = {}): LogGroup =>
  new LogGroup(scope, id, {
    retention: props.retention ?? RetentionDays.ONE_MONTH,
    removalPolicy: RemovalPolicy.DESTROY,
    ...(props.encryptionKey && { encryptionKey: props.encryptionKey }),
  });
