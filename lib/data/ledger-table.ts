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
   * Other regions with a replica of the table.
   *
   * @default - none
   */
  readonly replicas?: readonly string[];
  /**
   * Key, in the table's region, that encrypts the table. Not allowed with `replicas`.
   *
   * @default - the key that AWS manages for DynamoDB
   */
  readonly encryptionKey?: IKey | undefined;
}

/**
 * Any table with the partition key `pk`, a string, and the time to live attribute `expiresAt`, as in a
 * `LedgerTable`. The type is not `ITable`, because under TypeScript's `exactOptionalPropertyTypes` the CDK's
 * own table classes are not assignable to `ITable`.
 */
export type ILedgerTable = Pick<ITable, 'tableArn' | 'tableName' | 'metric'> & {
  readonly encryptionKey?: IKey | undefined;
};

/** Table of the ledger, billed on demand. DynamoDB deletes an item within a few days of its expiry. */
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

/** Allows `dynamodb:UpdateItem` on the table, and the use of its `encryptionKey`. */
export function grantLedgerWrite(table: ILedgerTable, grantee: IGrantable): Grant {
  table.encryptionKey?.grantEncryptDecrypt(grantee);
  return Grant.addToPrincipal({
    grantee,
    actions: ['dynamodb:UpdateItem'],
    resourceArns: [table.tableArn],
  });
}
