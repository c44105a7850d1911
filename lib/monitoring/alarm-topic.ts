import { Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { type IKey } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { type Construct } from 'constructs';
import { acknowledge } from '../acknowledge';

export interface AlarmTopicProps {
  /** Addresses that are mailed; each gets one mail that asks it to confirm. */
  readonly emails: readonly string[];
  /**
   * Key that encrypts the messages. Its policy must let CloudWatch use it.
   *
   * @default - not encrypted: CloudWatch can't publish under the key that AWS manages, and alarm texts are no secret
   */
  readonly encryptionKey?: IKey | undefined;
}

/** Topic that CloudWatch publishes alarms to; you can subscribe chat and paging services to it. */
export class AlarmTopic extends Topic {
  constructor(scope: Construct, id: string, { emails, encryptionKey }: AlarmTopicProps) {
    super(scope, id, { enforceSSL: true, ...(encryptionKey && { masterKey: encryptionKey }) });
    // Any policy replaces the topic's default one, which would let CloudWatch publish.
    this.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [this.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
    );
    for (const email of emails) this.addSubscription(new EmailSubscription(email));
    acknowledge(
      this,
      'Dashboard and console show each alarm that is in alarm: a queue of undelivered mails would not be read.',
      'Serverless-SNSRedrivePolicy',
    );
  }
}
