import { outcomeChecks } from '../../../tools/doctor/live/outcomes';

const failingChecks = (sums: Readonly<Record<string, number>>) =>
  outcomeChecks(sums).flatMap(({ id, status }) => (status === 'fails' ? [id] : []));

it.each([
  [{ OutcomeLinked: 90, OutcomeFailed: 10 }],
  [{ OutcomeLinked: 90, OutcomeRequirementsNotMet: 20 }],
  [{ OutcomeLinked: 90, OutcomeDeclined: 80 }],
  [{ OutcomeLinked: 2, OutcomeFailed: 1 }],
  [{ OutcomeLinked: 90, TokenVerificationUnavailable: 30, InvalidToken: 30 }],
  [{}],
])('no check fails for %j', (sums) => {
  expect(failingChecks(sums)).toEqual([]);
});

it.each([
  [{ OutcomeLinked: 80, OutcomeFailed: 20 }, ['outcome-failed']],
  [{ OutcomeLinked: 80, OutcomeFailed: 20, OutcomeUnknownStatus: 20 }, ['outcome-unknown-status']],
  [{ OutcomeLinked: 2, OutcomeFailed: 3 }, ['outcome-failed']],
  [{ OutcomeLinked: 10, OutcomeDeclined: 11 }, ['outcome-declined']],
  [{ OutcomeLinked: 90, WrongAudienceToken: 1 }, ['token-wrong-audience']],
  [{ InvalidToken: 1 }, ['token-invalid']],
])('%j fails %j', (sums, ids) => {
  expect(failingChecks(sums)).toEqual(ids);
});
