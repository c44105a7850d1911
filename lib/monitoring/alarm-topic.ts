import { Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { type IKey } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { type Construct } from 'constructs';
import { acknowledge } from '../acknowledge';

export interface AlarmTopicProps {
  /** E-mail addresses that get the alarms, each after its owner has confirmed SNS's first mail. */
  readonly emails: readonly string[];
  /**
   * Key that encrypts the messages. Its policy must let CloudWatch use it.
   *
   * @default - no encryption, because CloudWatch can't publish under the key that AWS manages for SNS
   */
  readonly encryptionKey?: IKey | undefined;
}

/** Topic to which CloudWatch may publish the alarms of the topic's account. */
export class AlarmTopic extends Topic {
  constructor(scope: Construct, id: string, { emails, encryptionKey }: AlarmTopicProps) {
    super(scope, id, { enforceSSL: true, ...(encryptionKey && { masterKey: encryptionKey }) });
    // The policy of `enforceSSL` replaces the default policy of the topic, which lets CloudWatch publish.
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
