import { Duration } from 'aws-cdk-lib';
import { MathExpression, Metric, type MetricOptions } from 'aws-cdk-lib/aws-cloudwatch';
import { type LinkingMetricName, METRIC_NAMESPACE } from '../../lambda/linking/metric-names';

/** Names of a skill's own metrics that alarms of the library can watch. */
export interface SkillMetricNames {
  /**
   * A request whose handler threw.
   *
   * @default - no alarm `RequestFailures`
   */
  readonly requestFailed?: string;
  /**
   * A response that Alexa rejected.
   *
   * @default - no alarm `InvalidResponses`
   */
  readonly invalidResponse?: string;
  /**
   * A call of the skill's service that failed.
   *
   * @default - no alarm `ServiceUnavailable`
   */
  readonly serviceUnavailable?: string;
}

export interface LinkingMetricsProps {
  /** Value of the metrics' dimension `service`. The value must differ between stages. */
  readonly serviceName: string;
  /** Names of the skill's own metrics, in the same namespace. @default - none */
  readonly skill?: SkillMetricNames;
}

/** Options of `LinkingMetrics.share`. */
export interface ShareOptions {
  /** Period of both counts. */
  readonly period: Duration;
  /** Name of the line in a graph. @default - the names of both counts */
  readonly label?: string;
  /** Minimum of the whole: below it, the share is 0. @default 1 */
  readonly atLeast?: number;
  /** Locale of both counts. @default - all locales */
  readonly locale?: string;
}

/** A metric of linking, or one of the skill's own. */
export type MetricName = LinkingMetricName | (string & Record<never, never>);

/** The metrics of one stage: under the dimension `service`, and under `service` and `locale`. */
export class LinkingMetrics {
  /** Dimension `service` of the metrics. */
  readonly serviceName: string;
  /** Names of the skill's own metrics. */
  readonly skill: SkillMetricNames;

  constructor({ serviceName, skill = {} }: LinkingMetricsProps) {
    this.serviceName = serviceName;
    this.skill = skill;
  }

  /** A metric of linking or of the skill. @default - sum over 5 minutes, all locales */
  count(name: MetricName, options?: MetricOptions & { readonly locale?: string }): Metric {
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

  /** A line for each locale that has data. Only for dashboards: an alarm can't use a search expression. */
  byLocale(name: MetricName, period: Duration): MathExpression {
    return new MathExpression({
      expression:
        `SEARCH('{${METRIC_NAMESPACE},locale,service} MetricName="${name}" ` +
        `service="${this.serviceName}"', 'Sum', ${period.toSeconds()})`,
      usingMetrics: {},
      label: "${PROP('Dim.locale')}",
      period,
    });
  }

  /** Percentage of `part` in `whole`; 0 while `whole` is less than `atLeast`. */
  share(part: MetricName, whole: MetricName, options: ShareOptions): MathExpression {
    const { period, label = `${part} of ${whole} (%)`, atLeast = 1, locale } = options;
    const countOptions = { period, ...(locale !== undefined && { locale }) };
    const [partId, wholeId] = [idOf(part, locale), idOf(whole, locale)];
    return new MathExpression({
      expression: `IF(FILL(${wholeId}, 0) >= ${atLeast}, 100 * FILL(${partId}, 0) / ${wholeId}, 0)`,
      usingMetrics: {
        [partId]: this.count(part, countOptions),
        [wholeId]: this.count(whole, countOptions),
      },
      label,
      period,
    });
  }
}

/** In CloudWatch, ids begin with a small letter and have no hyphen. */
const idOf = (name: string, locale = ''): string =>
  (name[0] ?? '').toLowerCase() + name.slice(1) + locale.replace('-', '_');
