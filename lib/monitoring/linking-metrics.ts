import { Duration } from 'aws-cdk-lib';
import { MathExpression, Metric, type MetricOptions } from 'aws-cdk-lib/aws-cloudwatch';
import { type LinkingMetricName, METRIC_NAMESPACE } from '../../lambda/linking/metric-names';
import { type RideHailerMetricName } from '../../lambda/ride-hailer/metric-names';

export type SkillMetricName = LinkingMetricName | RideHailerMetricName;

export interface ShareOptions {
  readonly period: Duration;
  readonly label?: string;
  /** The share is 0 while the whole is smaller. @default 1 */
  readonly atLeast?: number;
  /** @default - over all locales */
  readonly locale?: string;
}

/** The skill's own metrics of one stage: under `service`, and under `service` and `locale`. */
export class LinkingMetrics {
  constructor(readonly serviceName: string) {}

  /** @default - sum over 5 minutes, all locales */
  count(name: SkillMetricName, options?: MetricOptions & { readonly locale?: string }): Metric {
    const { locale, ...rest } = options ?? {};
    return new Metric({
      namespace: METRIC_NAMESPACE,
      metricName: name,
      dimensionsMap: { service: this.serviceName, ...(locale !== undefined && { locale }) },
      statistic: 'Sum',
      period: Duration.minutes(5),
      ...rest,
    });
  }

  /** A line for each locale that had any; for dashboards, since an alarm can't search. */
  byLocale(name: SkillMetricName, period: Duration): MathExpression {
    return new MathExpression({
      expression:
        `SEARCH('{${METRIC_NAMESPACE},locale,service} MetricName="${name}" ` +
        `service="${this.serviceName}"', 'Sum', ${period.toSeconds()})`,
      usingMetrics: {},
      label: "${PROP('Dim.locale')}",
      period,
    });
  }

  /** Percent of one count in another; 0 while there is none of the other. */
  share(part: SkillMetricName, whole: SkillMetricName, options: ShareOptions): MathExpression {
    const { period, label = `${part} of ${whole} (%)`, atLeast = 1, locale } = options;
    const at = { period, ...(locale !== undefined && { locale }) };
    const [partId, wholeId] = [idOf(part, locale), idOf(whole, locale)];
    return new MathExpression({
      expression: `IF(FILL(${wholeId}, 0) >= ${atLeast}, 100 * FILL(${partId}, 0) / ${wholeId}, 0)`,
      usingMetrics: { [partId]: this.count(part, at), [wholeId]: this.count(whole, at) },
      label,
      period,
    });
  }
}

/** An id means one metric in a whole graph; ids begin with a small letter. */
const idOf = (name: SkillMetricName, locale = ''): string =>
  (name[0] ?? '').toLowerCase() + name.slice(1) + locale.replace('-', '_');
