import { RemovalPolicy } from 'aws-cdk-lib';
import { type Metric, type MetricOptions } from 'aws-cdk-lib/aws-cloudwatch';
import { AttributeType, Billing, TableEncryptionV2, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Grant, type IGrantable } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { EXPIRY_ATTRIBUTE, KEY_ATTRIBUTE } from '../../lambda/linking/ledger/table-keys';

export interface LedgerTableProps {
  /**
   * Whether the table refuses to be deleted, and stays when its stack goes.
   *
   * @default true
   */
  readonly deletionProtection?: boolean;
  /**
   * Other regions that hold a copy, written by DynamoDB.
   *
   * @default - none
   */
  readonly replicas?: readonly string[];
}

/** What the ledger does with its table, and all that it may. */
export const LEDGER_ACTIONS = ['dynamodb:UpdateItem'];

/** The table of the ledger: one small item a customer, on demand, removed when its time is over. */
export class LedgerTable extends Construct {
  readonly table: TableV2;

  constructor(scope: Construct, id: string, props: LedgerTableProps = {}) {
    super(scope, id);
    const { deletionProtection = true, replicas = [] } = props;
    this.table = new TableV2(this, 'Table', {
      partitionKey: { name: KEY_ATTRIBUTE, type: AttributeType.STRING },
      timeToLiveAttribute: EXPIRY_ATTRIBUTE,
      billing: Billing.onDemand(),
      encryption: TableEncryptionV2.awsManagedKey(),
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection,
      removalPolicy: deletionProtection ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
      replicas: replicas.map((region) => ({ region })),
    });
  }

  get tableName(): string {
    return this.table.tableName;
  }

  /** Allows what the ledger does, on this table alone. */
  grantLedger(grantee: IGrantable): Grant {
    return Grant.addToPrincipal({
      grantee,
      actions: LEDGER_ACTIONS,
      resourceArns: [this.table.tableArn],
    });
  }

  /** Writes that DynamoDB turned away for their rate. @default - sum over 5 minutes */
  metricThrottledWrites(options?: MetricOptions): Metric {
    return this.table.metric('WriteThrottleEvents', { statistic: 'Sum', ...options });
  }

  /** What writes cost, in units. @default - sum over 5 minutes */
  metricConsumedWriteUnits(options?: MetricOptions): Metric {
    return this.table.metric('ConsumedWriteCapacityUnits', { statistic: 'Sum', ...options });
  }
}
