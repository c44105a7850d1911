import { Template } from 'aws-cdk-lib/assertions';
import { METRIC_NAMESPACE } from '../../../lambda/linking';
import { resourcesOf, testStacks } from '../../lib/support';
import { documentedProperties } from './docstrings';
import { logEvents } from './log-events';
import { code, pageOf, table } from './page';

const METRICS = [
  ['Metrics of linking', 'lambda/linking/metric-names.ts', 'LinkingMetric'],
  ['Metrics of a skill', 'lambda/linking/metric-names.ts', 'SkillMetric'],
  ['Metrics of the publisher', 'lambda/publisher/names.ts', 'PublisherMetric'],
] as const;

interface Alarm {
  readonly AlarmName: string;
  readonly AlarmDescription: string;
  readonly AlarmActions?: readonly unknown[];
  readonly Threshold: number;
  readonly EvaluationPeriods: number;
  readonly DatapointsToAlarm: number;
  readonly ComparisonOperator: string;
  readonly Period?: number;
  readonly Metrics?: readonly { readonly MetricStat?: { readonly Period: number } }[];
}

export function metricsPage(): string {
  const { skill } = testStacks({ canaryMinutes: 15 });
  const alarms = resourcesOf(Template.fromStack(skill), 'AWS::CloudWatch::Alarm').map(
    ({ properties }) => properties as unknown as Alarm,
  );
  return pageOf({
    title: 'Metrics, log events and alarms',
    introduction: `All metrics are in the namespace \`${METRIC_NAMESPACE}\`, under the dimension \`service\`; with the setting \`localeMetrics\`, all except those of the publisher are also under \`service\` and \`locale\` together. A skill can add metrics of its own and end the funnel of the dashboard with them (\`funnelEnd\`), as Ride Hailer does with \`RideBooked\`. No metric, log line or alarm holds a token, a secret or a user id.`,
    sections: [
      ...METRICS.map(
        ([heading, file, constant]) =>
          [
            heading,
            table(
              ['metric', 'meaning'],
              documentedProperties(file, constant).map(({ name, text }) => [code(name), text]),
            ),
          ] as const,
      ),
      [
        'Alarms',
        [
          'The composite alarm `CustomerImpact` pages when one of the alarms marked "page" is in alarm. Each alarm marked "notify" notifies by itself. `CustomerImpact` and each alarm of the table have a section in the [run book](../run-book.md). The table shows the default settings with one exception: `canaryMinutes`, the period of `CanaryFailed`, is 15; with the default 0, there is no `CanaryFailed`. The threshold of `HandlerDuration` is in milliseconds.',
          table(
            ['alarm', 'urgency', 'triggers at', 'in', 'meaning'],
            alarms.map(rowOf).sort(([one], [other]) => one.localeCompare(other)),
          ),
        ].join('\n\n'),
      ],
      ['Log events', logEvents()],
    ],
  });
}

const OPERATORS: Readonly<Record<string, string>> = {
  GreaterThanOrEqualToThreshold: '≥',
  GreaterThanThreshold: '>',
  LessThanThreshold: '<',
  LessThanOrEqualToThreshold: '≤',
};

function rowOf(alarm: Alarm): readonly [string, ...string[]] {
  const name = alarm.AlarmName.split('/').at(-1)!;
  const { AlarmDescription, DatapointsToAlarm, EvaluationPeriods } = alarm;
  const periods = alarm.Metrics?.map(({ MetricStat }) => MetricStat?.Period ?? 0) ?? [];
  const minutes = Math.max(alarm.Period ?? 0, ...periods) / 60;
  return [
    `[${name}](../run-book.md#${name.toLowerCase()})`,
    // An alarm that pages has no actions of its own: the composite alarm has them.
    alarm.AlarmActions === undefined ? 'page' : 'notify',
    `${OPERATORS[alarm.ComparisonOperator] ?? alarm.ComparisonOperator} ${alarm.Threshold}`,
    `${DatapointsToAlarm} of ${EvaluationPeriods} periods of ${minutes} min`,
    // The address of the run book follows the description.
    AlarmDescription.replace(/ \S*(Run book|run book|run-book).*$/i, ''),
  ];
}
