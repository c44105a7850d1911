import { RemovalPolicy } from 'aws-cdk-lib';
import {
  AttributeType,
  Billing,
  type ITable,
  TableEncryptionV2,
  TableV2,
} from 'aws-cdk-lib/aws-dynamodb';
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
  readonly encryptionKey?: IKey | undefined;
}

/**
 * The part of the CDK's `ITable` that the constructs use: any table with the ledger's key and expiry, such
 * as one of `LedgerTable.fromTableName`. No table of the CDK is an `ITable` under TypeScript's
 * `exactOptionalPropertyTypes`.
 */
export type ILedgerTable = Pick<ITable, 'tableArn' | 'tableName' | 'metric'> & {
  readonly encryptionKey?: IKey | undefined;
};

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

/**
 * Allows `dynamodb:UpdateItem`, the only action that the ledger's code uses, on one table, and the use of
 * the table's `encryptionKey`, if it has one.
 */
export function grantLedgerWrite(table: ILedgerTable, grantee: IGrantable): Grant {
  table.encryptionKey?.grantEncryptDecrypt(grantee);
  return Grant.addToPrincipal({
    grantee,
    actions: ['dynamodb:UpdateItem'],
    resourceArns: [table.tableArn],
  });
}
