import { RemovalPolicy } from 'aws-cdk-lib';
import { type Metric, type MetricOptions } from 'aws-cdk-lib/aws-cloudwatch';
import { AttributeType, Billing, TableEncryptionV2, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Grant, type IGrantable } from 'aws-cdk-lib/aws-iam';
import { type IKey } from 'aws-cdk-lib/aws-kms';
import { type Construct } from 'constructs';
import { EXPIRY_ATTRIBUTE, KEY_ATTRIBUTE } from '../../lambda/linking/ledger/table-keys';

export interface LedgerTableProps {
  /**
   * Whether the table refuses to be deleted, and stays when its stack is deleted.
   *
   * @default true
   */
  readonly deletionProtection?: boolean;
  /**
   * Other regions that hold a copy, replicated by DynamoDB.
   *
   * @default - none
   */
  readonly replicas?: readonly string[];
  /**
   * Key of this region that encrypts the table. A table with replicas can't have one.
   *
   * @default - the key that AWS manages for DynamoDB
   */
  readonly encryptionKey?: IKey;
}

/** Table that holds the ledger: a {@link LedgerTable}, or any table of the CDK with the same key and expiry. */
export interface ILedgerTable {
  /** ARN of the table. */
  readonly tableArn: string;
  /** Name of the table. */
  readonly tableName: string;
  /**
   * Key that encrypts the table.
   *
   * @default - a key that AWS manages
   */
  readonly encryptionKey?: IKey | undefined;
  metric(metricName: string, options?: MetricOptions): Metric;
}

/** Table of the ledger: one small item a customer, billed on demand, removed when it expires. */
export class LedgerTable extends TableV2 {
  constructor(scope: Construct, id: string, props: LedgerTableProps = {}) {
    const { deletionProtection = true, replicas = [], encryptionKey } = props;
    super(scope, id, {
      partitionKey: { name: KEY_ATTRIBUTE, type: AttributeType.STRING },
      timeToLiveAttribute: EXPIRY_ATTRIBUTE,
      billing: Billing.onDemand(),
      encryption: encryptionKey
        ? TableEncryptionV2.customerManagedKey(encryptionKey)
        : TableEncryptionV2.awsManagedKey(),
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection,
      removalPolicy: deletionProtection
        ? RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE
        : RemovalPolicy.DESTROY,
      replicas: replicas.map((region) => ({ region })),
    });
  }
}

/** Allows the one action of the ledger's code, on one table, and the use of the table's key. */
export function grantLedgerWrite(table: ILedgerTable, grantee: IGrantable): Grant {
  table.encryptionKey?.grantEncryptDecrypt(grantee);
  return Grant.addToPrincipal({
    grantee,
    actions: ['dynamodb:UpdateItem'],
    resourceArns: [table.tableArn],
  });
}
