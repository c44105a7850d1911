import { Duration } from 'aws-cdk-lib';
import { MathExpression } from 'aws-cdk-lib/aws-cloudwatch';
import { type Construct } from 'constructs';
import { LinkingAlarm, NONE_COUNTED, OFTEN } from './linking-alarm';
import { type LinkingMetrics } from './linking-metrics';

export interface FunnelAlarmsProps {
  readonly metrics: LinkingMetrics;
  readonly runBook: string;
  /** Percent of link attempts that usually fail; twice as many ring. @default 10 */
  readonly usualFailurePercent?: number;
  /** Attempts or offers in a period below which a share says nothing. @default 10 */
  readonly fewest?: number;
}

/** Where customers are lost on the way to a linked account. */
export function funnelAlarms(scope: Construct, props: FunnelAlarmsProps): LinkingAlarm[] {
  const { metrics, runBook, usualFailurePercent = 10, fewest = 10 } = props;
  return [
    new LinkingAlarm(scope, 'LinkAttemptsFail', {
      meaning: `More than twice the usual share of link attempts (${usualFailurePercent}%) fail.`,
      metric: metrics.share('OutcomeFailed', 'ConnectionStarted', {
        period: Duration.hours(1),
        atLeast: fewest,
      }),
      threshold: 2 * usualFailurePercent,
      runBook,
      ...NONE_COUNTED,
    }),
    new LinkingAlarm(scope, 'OffersLeadNowhere', {
      meaning: 'For six hours customers were offered linking, and not one account was linked.',
      metric: offersWithoutLink(metrics, fewest, Duration.hours(6)),
      threshold: 1,
      runBook,
      ...NONE_COUNTED,
    }),
    new LinkingAlarm(scope, 'UnknownOutcome', {
      meaning: "Alexa reported an outcome of linking that this version doesn't know.",
      metric: metrics.count('OutcomeUnknownStatus', { period: Duration.hours(1) }),
      threshold: 1,
      runBook,
      ...NONE_COUNTED,
    }),
    new LinkingAlarm(scope, 'ForeignTokens', {
      meaning:
        'Access tokens of another LWA client reach the skill: it is attacked or misconfigured.',
      metric: metrics.count('WrongAudienceToken'),
      threshold: 3,
      pages: true,
      runBook,
      ...NONE_COUNTED,
    }),
    new LinkingAlarm(scope, 'TokensRejected', {
      meaning: 'Access tokens of linked customers are rejected: they are told to link again.',
      metric: metrics.count('InvalidToken'),
      ...OFTEN,
      pages: true,
      runBook,
      ...NONE_COUNTED,
    }),
    new LinkingAlarm(scope, 'TokensUnverified', {
      meaning: "Login with Amazon doesn't answer in time: tokens can't be verified.",
      metric: metrics.count('TokenVerificationUnavailable'),
      ...OFTEN,
      runBook,
      ...NONE_COUNTED,
    }),
  ];
}

/** 1 for a period with offers and without a linked account, else 0. */
function offersWithoutLink(metrics: LinkingMetrics, fewest: number, period: Duration) {
  return new MathExpression({
    expression: `IF(FILL(offered, 0) >= ${fewest} AND FILL(linked, 0) + FILL(inApp, 0) == 0, 1, 0)`,
    usingMetrics: {
      offered: metrics.count('OfferMade', { period }),
      linked: metrics.count('OutcomeLinked', { period }),
      inApp: metrics.count('AccountLinkedInApp', { period }),
    },
    label: 'Offers without a linked account',
    period,
  });
}
