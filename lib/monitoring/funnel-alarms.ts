import { Duration } from 'aws-cdk-lib';
import { MathExpression } from 'aws-cdk-lib/aws-cloudwatch';
import { type Alarms, REPEATED } from './linking-alarm';
import { type LinkingMetrics } from './linking-metrics';
import { type AlarmThresholds } from './thresholds';

export interface FunnelAlarmsProps {
  readonly metrics: LinkingMetrics;
  readonly thresholds: Required<AlarmThresholds>;
}

export const funnelAlarms = ({ metrics, thresholds }: FunnelAlarmsProps): Alarms => ({
  LinkAttemptsFail: {
    description: `${thresholds.failedLinkPercent}% or more of link attempts fail.`,
    metric: metrics.share('OutcomeFailed', 'ConnectionStarted', {
      period: Duration.hours(1),
      atLeast: thresholds.minAttempts,
    }),
    threshold: thresholds.failedLinkPercent,
    missingDataReason: 'there were no link attempts',
  },
  NoAccountsLinked: {
    description: `In six hours, customers got ${thresholds.minAttempts} offers or more, and no account was linked.`,
    metric: offersWithoutLink(metrics, thresholds.minAttempts, Duration.hours(6)),
    threshold: 1,
    missingDataReason: 'there were no offers',
  },
  UnknownOutcome: {
    description: 'Alexa reported an unknown linking outcome.',
    metric: metrics.count('OutcomeUnknownStatus', { period: Duration.hours(1) }),
    threshold: 1,
  },
  WrongAudienceTokens: {
    description:
      'Access tokens of another LWA client reach the skill: an attack or a wrong setting.',
    metric: metrics.count('WrongAudienceToken'),
    threshold: 3,
    severity: 'page',
  },
  InvalidTokens: {
    description:
      'LWA or the service rejects access tokens of linked customers, who are asked to link again.',
    metric: metrics.count('InvalidToken'),
    severity: 'page',
    ...REPEATED,
  },
  TokenVerificationUnavailable: {
    description:
      "Login with Amazon sends no response, or an undocumented one: tokens can't be verified.",
    metric: metrics.count('TokenVerificationUnavailable'),
    ...REPEATED,
  },
});

function offersWithoutLink(metrics: LinkingMetrics, minOffers: number, period: Duration) {
  return new MathExpression({
    expression: `IF(FILL(offered, 0) >= ${minOffers} AND FILL(linked, 0) + FILL(bySkillEvent, 0) == 0, 1, 0)`,
    usingMetrics: {
      offered: metrics.count('OfferMade', { period }),
      linked: metrics.count('OutcomeLinked', { period }),
      bySkillEvent: metrics.count('SkillAccountLinked', { period }),
    },
    label: 'Offers without a linked account',
    period,
  });
}
