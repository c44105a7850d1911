import { LinkingMetric, type LinkingMetricName } from '../../../lambda/linking/metric-names';
import { type Check, passOrFail } from '../check';

export const DAYS = 7;

interface FailureMetric {
  readonly id: string;
  readonly metric: LinkingMetricName;
  readonly failures: string;
  /** The most likely cause first. */
  readonly remedy: string;
  /** @default more failures of this kind than linked outcomes */
  readonly failsAt?: 'the first' | 'a fifth of the attempts';
}

/** A share of fewer attempts means nothing. The alarm `LinkAttemptsFail` has both limits by default. */
const MIN_ATTEMPTS = 10;
const MAX_SHARE = 1 / 5;

const FAILURE_METRICS: readonly FailureMetric[] = [
  {
    id: 'outcome-declined',
    metric: LinkingMetric.OutcomeDeclined,
    failures: "customers' refusals",
    remedy:
      'Customers say no when Alexa asks to share their profile: say in the offer what they gain by it, ' +
      'and ask for no permission that the skill does not need.',
  },
  {
    id: 'outcome-requirements-not-met',
    metric: LinkingMetric.OutcomeRequirementsNotMet,
    failures: 'links for which a requirement was not met',
    remedy:
      'Customers have no voice profile or no phone number in it, or speak to a device of another ' +
      "person's account: see the checks customer-…. If it concerns all customers, check the skill's permissions.",
    failsAt: 'a fifth of the attempts',
  },
  {
    id: 'outcome-failed',
    metric: LinkingMetric.OutcomeFailed,
    failures: 'failed links',
    remedy:
      'Login with Amazon refuses the client: its secret was rotated and is not on Alexa yet, or a ' +
      'redirect URL is not allowed (check redirect-urls). Otherwise see the locale (check voice-locales).',
    failsAt: 'a fifth of the attempts',
  },
  {
    id: 'outcome-unknown-status',
    metric: LinkingMetric.OutcomeUnknownStatus,
    failures: 'links with an unknown status',
    remedy:
      'Alexa answers with a status that is not public: search the skill\'s log for "linking.outcome", ' +
      'and add the value to lambda/linking/outcome.ts.',
    failsAt: 'a fifth of the attempts',
  },
  {
    id: 'token-wrong-audience',
    metric: LinkingMetric.WrongAudienceToken,
    failures: 'tokens of another client',
    remedy:
      'Alexa links with another client than the skill checks for (check alexa-client-id), or linked before ' +
      'the client was changed: those customers link again.',
    failsAt: 'the first',
  },
  {
    id: 'token-invalid',
    metric: LinkingMetric.InvalidToken,
    failures: 'tokens that Login with Amazon rejects',
    remedy:
      'Customers took back their consent at Amazon, or Alexa could not refresh their tokens: check the ' +
      "client's secret (check alexa-secret).",
  },
  {
    id: 'token-verification-unavailable',
    metric: LinkingMetric.TokenVerificationUnavailable,
    failures: 'tokens that could not be verified',
    remedy:
      'Login with Amazon did not answer the function in time: check its status, and lwaApi of the stage.',
  },
];

export const OUTCOME_METRICS: readonly LinkingMetricName[] = [
  LinkingMetric.OutcomeLinked,
  LinkingMetric.OutcomeNotAnswered,
  ...FAILURE_METRICS.map(({ metric }) => metric),
];

export function outcomeChecks(sums: Readonly<Record<string, number>>): readonly Check[] {
  const sumOf = (metric: LinkingMetricName) => sums[metric] ?? 0;
  const linked = sumOf(LinkingMetric.OutcomeLinked);
  const attempts =
    linked +
    sumOf(LinkingMetric.OutcomeDeclined) +
    sumOf(LinkingMetric.OutcomeNotAnswered) +
    sumOf(LinkingMetric.OutcomeRequirementsNotMet) +
    sumOf(LinkingMetric.OutcomeFailed);
  return FAILURE_METRICS.map(({ id, metric, failures, remedy, failsAt }) => {
    const count = countOf(metric, sums);
    const found = `${count} in ${DAYS} days; ${linked} linked`;
    const check = (expected: string, passes: boolean) =>
      passOrFail({ id, expected, remedy }, passes, found);
    if (failsAt === 'the first') return check(`no ${failures}`, count === 0);
    return failsAt !== undefined && attempts >= MIN_ATTEMPTS
      ? check(`${failures} for less than a fifth of the attempts`, count < attempts * MAX_SHARE)
      : check(`at most as many ${failures} as linked outcomes`, count <= linked);
  });
}

/** An unknown status also counts as a failed outcome, and has its own check. */
function countOf(metric: LinkingMetricName, sums: Readonly<Record<string, number>>): number {
  const count = sums[metric] ?? 0;
  if (metric !== LinkingMetric.OutcomeFailed) return count;
  return Math.max(0, count - (sums[LinkingMetric.OutcomeUnknownStatus] ?? 0));
}
