import { Match, Template } from 'aws-cdk-lib/assertions';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { EXPIRY_ATTRIBUTE, KEY_ATTRIBUTE } from '../../../lambda/linking/ledger/table-keys';
import {
  grantLedgerWrite,
  LedgerTable,
  type LedgerTableProps,
} from '../../../lib/data/ledger-table';
import { testStack } from '../support';

const TABLE = 'AWS::DynamoDB::GlobalTable';

function templateOf(props?: LedgerTableProps): Template {
  const stack = testStack();
  const ledger = new LedgerTable(stack, 'Ledger', props);
  grantLedgerWrite(
    ledger,
    new Role(stack, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') }),
  );
  return Template.fromStack(stack);
}

describe('the ledger table', () => {
  it('has the key and the expiry that the code writes, is billed on demand, encrypted and recoverable', () => {
    templateOf().hasResourceProperties(TABLE, {
      KeySchema: [{ AttributeName: KEY_ATTRIBUTE, KeyType: 'HASH' }],
      AttributeDefinitions: [{ AttributeName: KEY_ATTRIBUTE, AttributeType: 'S' }],
      TimeToLiveSpecification: { AttributeName: EXPIRY_ATTRIBUTE, Enabled: true },
      BillingMode: 'PAY_PER_REQUEST',
      SSESpecification: { SSEEnabled: true, SSEType: 'KMS' },
      Replicas: [
        Match.objectLike({
          PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
        }),
      ],
    });
  });

  it('is protected, and stays when its stack is deleted', () => {
    const template = templateOf();
    template.hasResource(TABLE, {
      DeletionPolicy: 'RetainExceptOnCreate',
      UpdateReplacePolicy: 'Retain',
    });
    template.hasResourceProperties(TABLE, {
      Replicas: [Match.objectLike({ DeletionProtectionEnabled: true })],
    });
  });

  it('is deleted with its stack if its protection is turned off', () => {
    const template = templateOf({ deletionProtection: false });
    template.hasResource(TABLE, { DeletionPolicy: 'Delete' });
    template.hasResourceProperties(TABLE, {
      Replicas: [Match.objectLike({ DeletionProtectionEnabled: false })],
    });
  });

  it('has replicas in other regions', () => {
    templateOf({ replicas: ['us-east-1'] }).hasResourceProperties(TABLE, {
      Replicas: [
        Match.objectLike({ Region: 'us-east-1', DeletionProtectionEnabled: true }),
        Match.objectLike({ Region: 'eu-west-1', DeletionProtectionEnabled: true }),
      ],
    });
  });

  it('lets a role update items of this table, and nothing else', () => {
    templateOf().hasResourceProperties('AWS::IAM::Policy', {
      PolicyDocument: {
        Statement: [
          {
            Effect: 'Allow',
            Action: 'dynamodb:UpdateItem',
            Resource: { 'Fn::GetAtt': [Match.stringLikeRegexp('^Ledger'), 'Arn'] },
          },
        ],
      },
    });
  });
});
