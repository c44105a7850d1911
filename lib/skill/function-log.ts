import { RemovalPolicy } from 'aws-cdk-lib';
import { type IKey } from 'aws-cdk-lib/aws-kms';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { type Construct } from 'constructs';

export interface FunctionLogProps {
  readonly retention?: RetentionDays;
  /** The policy of the key must let CloudWatch Logs use it. @default - the key of CloudWatch Logs */
  readonly encryptionKey?: IKey | undefined;
}

export const functionLog = (scope: Construct, id = 'Log', props: FunctionLogProps = {}): LogGroup =>
  new LogGroup(scope, id, {
    retention: props.retention ?? RetentionDays.ONE_MONTH,
    removalPolicy: RemovalPolicy.DESTROY,
    ...(props.encryptionKey && { encryptionKey: props.encryptionKey }),
  });
