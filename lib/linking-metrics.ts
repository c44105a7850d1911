import { Duration } from 'aws-cdk-lib';
import { MathExpression, Metric, type MetricOptions } from 'aws-cdk-lib/aws-cloudwatch';
import { type LinkingMetricName, METRIC_NAMESPACE } from '../lambda/linking/metric-names';
import { type RideHailerMetricName } from '../lambda/ride-hailer/metric-names';

export type SkillMetricName = LinkingMetricName | RideHailerMetricName;

/** The skill's own metrics of one stage: under `service`, and under `service` and `locale`. */
export class LinkingMetrics {
  constructor(readonly serviceName: string) {}

  /** @default - sum over 5 minutes, all locales */
  count(name: SkillMetricName, options?: MetricOptions): Metric {
    return new Metric({
      namespace: METRIC_NAMESPACE,
      metricName: name,
      dimensionsMap: { service: this.serviceName },
      statistic: 'Sum',
      period: Duration.minutes(5),
      label: name,
      ...options,
    });
  }

  /** One line for each locale that had any; for dashboards: an alarm can't search. */
  byLocale(name: SkillMetricName, period: Duration): MathExpression {
    return new MathExpression({
      expression: `SEARCH('{${METRIC_NAMESPACE},locale,service} MetricName="${name}" service="${this.serviceName}"', 'Sum', ${period.toSeconds()})`,
      usingMetrics: {},
      label: `${name} \${PROP('Dim.locale')}`,
      period,
    });
  }

  /** Percent of one count in another; 0 while the other is 0. */
  share(
    part: readonly SkillMetricName[],
    whole: SkillMetricName,
    options: { readonly period: Duration; readonly label?: string; readonly atLeast?: number },
  ): MathExpression {
    const { period, atLeast = 1 } = options;
    const sum = part.map((name) => `FILL(${idOf(name)}, 0)`).join(' + ');
    return new MathExpression({
      expression: `IF(FILL(${idOf(whole)}, 0) >= ${atLeast}, 100 * (${sum}) / ${idOf(whole)}, 0)`,
      usingMetrics: Object.fromEntries(
        [...part, whole].map((name) => [idOf(name), this.count(name, { period })]),
      ),
      label: options.label ?? `${part.join(' + ')} in ${whole} (%)`,
      period,
    });
  }
}

/** Ids in an expression begin with a small letter, and mean one metric in a whole graph. */
const idOf = (name: SkillMetricName): string => name[0]?.toLowerCase() + name.slice(1);
