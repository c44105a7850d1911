import { Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import { acknowledge } from '../acknowledge';

export interface AlarmTopicProps {
  /** Each address gets one mail that asks it to confirm. */
  readonly emails: readonly string[];
}

/**
 * Where alarms are told; chat and paging services subscribe to it too.
 *
 * It has no key of its own: CloudWatch can't publish under the AWS managed one, a customer's own
 * costs more a month than the rest of the stack, and what passes stands in this repository.
 */
export class AlarmTopic extends Construct {
  readonly topic: Topic;

  constructor(scope: Construct, id: string, props: AlarmTopicProps) {
    super(scope, id);
    this.topic = new Topic(this, 'Topic', { enforceSSL: true });
    // A policy of its own replaces the topic's default one, by which CloudWatch could publish.
    this.topic.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [this.topic.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
    );
    for (const email of props.emails) this.topic.addSubscription(new EmailSubscription(email));
    acknowledge(
      this.topic,
      'The dashboard and the console show each alarm still ringing: a queue of mails that were lost would not be read.',
      'Serverless-SNSRedrivePolicy',
    );
  }
}
