import { Duration } from 'aws-cdk-lib';
import { MathExpression } from 'aws-cdk-lib/aws-cloudwatch';
import { type Construct } from 'constructs';
import { LinkingAlarm, REPEATED } from './linking-alarm';
import { type LinkingMetrics } from './linking-metrics';
import { type AlarmThresholds } from './thresholds';

export interface FunnelAlarmsProps {
  readonly metrics: LinkingMetrics;
  readonly runBook: string;
  readonly thresholds: Required<AlarmThresholds>;
}

/** Alarms on where customers are lost on the way to a linked account. */
export function funnelAlarms(scope: Construct, props: FunnelAlarmsProps): LinkingAlarm[] {
  const { metrics, runBook, thresholds } = props;
  return [
    new LinkingAlarm(scope, 'LinkAttemptsFail', {
      description: `${thresholds.failedLinkPercent}% or more of link attempts fail.`,
      metric: metrics.share('OutcomeFailed', 'ConnectionStarted', {
        period: Duration.hours(1),
        atLeast: thresholds.minAttempts,
      }),
      threshold: thresholds.failedLinkPercent,
      runBook,
    }),
    new LinkingAlarm(scope, 'NoAccountsLinked', {
      description: 'For six hours customers were offered linking, and no account was linked.',
      metric: offersWithoutLink(metrics, thresholds.minAttempts, Duration.hours(6)),
      threshold: 1,
      runBook,
    }),
    new LinkingAlarm(scope, 'UnknownOutcome', {
      description: 'Alexa reported an unknown linking outcome.',
      metric: metrics.count('OutcomeUnknownStatus', { period: Duration.hours(1) }),
      threshold: 1,
      runBook,
    }),
    ...tokenAlarms(scope, metrics, runBook),
  ];
}

function tokenAlarms(scope: Construct, metrics: LinkingMetrics, runBook: string): LinkingAlarm[] {
  return [
    new LinkingAlarm(scope, 'WrongAudienceTokens', {
      description:
        'Access tokens of another LWA client reach the skill: an attack or a wrong setting.',
      metric: metrics.count('WrongAudienceToken'),
      threshold: 3,
      severity: 'page',
      runBook,
    }),
    new LinkingAlarm(scope, 'InvalidTokens', {
      description: 'LWA rejects access tokens of linked customers, who are asked to link again.',
      metric: metrics.count('InvalidToken'),
      severity: 'page',
      runBook,
      ...REPEATED,
    }),
    new LinkingAlarm(scope, 'TokenVerificationUnavailable', {
      description: "Login with Amazon does not answer in time: tokens can't be verified.",
      metric: metrics.count('TokenVerificationUnavailable'),
      runBook,
      ...REPEATED,
    }),
  ];
}

/** 1 for a period with offers and without a linked account, else 0. */
function offersWithoutLink(metrics: LinkingMetrics, minOffers: number, period: Duration) {
  return new MathExpression({
    expression: `IF(FILL(offered, 0) >= ${minOffers} AND FILL(linked, 0) + FILL(inApp, 0) == 0, 1, 0)`,
    usingMetrics: {
      offered: metrics.count('OfferMade', { period }),
      linked: metrics.count('OutcomeLinked', { period }),
      inApp: metrics.count('AccountLinkedInApp', { period }),
    },
    label: 'Offers without a linked account',
    period,
  });
}
