import { Duration } from 'aws-cdk-lib';
import { MathExpression } from 'aws-cdk-lib/aws-cloudwatch';
import { type Construct } from 'constructs';
import { PublisherMetric } from '../../lambda/publisher/names';
import { LinkingAlarm } from './linking-alarm';
import { type SkillPublication } from '../skill/skill-publication';

export interface PublicationAlarmsProps {
  readonly publication: SkillPublication;
  readonly runBook: string;
  /** Age of the older secret at which somebody is reminded. @default 180 */
  readonly secretDays?: number;
}

const HOURLY = {
  silence: 'unchanged',
  silenceReason: 'the hourly look has not said otherwise yet.',
} as const;

/** What Alexa has is not what the code says, or soon won't work. */
export function publicationAlarms(scope: Construct, props: PublicationAlarmsProps): LinkingAlarm[] {
  const { publication, runBook, secretDays = 180 } = props;
  const period = Duration.hours(1);
  return [
    new LinkingAlarm(scope, 'PublicationFailed', {
      meaning:
        'A deploy or the hourly look failed to publish: Alexa may lack what is new, a rotated secret too.',
      metric: new MathExpression({
        expression: 'MAX([FILL(reported, 0), FILL(crashed, 0)])',
        usingMetrics: {
          reported: publication.metric(PublisherMetric.PublicationFailed, { period }),
          crashed: publication.watch.metricErrors({ period }),
        },
        label: 'Failed looks',
        period,
      }),
      threshold: 1,
      runBook,
      ...HOURLY,
    }),
    new LinkingAlarm(scope, 'LooksMissing', {
      meaning:
        'The publisher has not looked three times in a row: nobody would hear of drift, or of a secret that Alexa lacks.',
      metric: publication.watch.metricInvocations({ period: publication.watchInterval }),
      threshold: 1,
      rings: 'below',
      of: 3,
      runBook,
      silence: 'bad',
      silenceReason: 'a look that is not made counts nothing; a new stage waits for its first.',
    }),
    new LinkingAlarm(scope, 'PublicationDrifted', {
      meaning: 'What Alexa has is not what was published: somebody changed it in the console.',
      metric: publication.metric(PublisherMetric.PublicationDrifted, { period }),
      threshold: 1,
      runBook,
      ...HOURLY,
    }),
    new LinkingAlarm(scope, 'SecretsAge', {
      meaning: `The client secrets were last changed ${secretDays} days ago or earlier: rotate them.`,
      metric: publication.metric(PublisherMetric.SecretAgeDays, { period }),
      threshold: secretDays,
      runBook,
      ...HOURLY,
    }),
  ];
}
