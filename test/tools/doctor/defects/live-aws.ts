import { lwaClientSecretName } from '../../../../lambda/publisher/names';
import { type PolicyStatement, type TableSettings } from '../../../../tools/doctor/live/aws';
import { STAGE_ID } from '../../../publisher/support/stage-environment';
import { type DoctorSimulation, type LiveDefect } from '../support/doctor-simulation';

const ALEXA = 'alexa-appkit.amazon.com';
/** `fakeAws` has ten linked outcomes. */
const MORE_THAN_LINKED = 11;

const allow =
  (statement: PolicyStatement) =>
  ({ aws }: DoctorSimulation) =>
    (aws.statements = [...aws.statements, statement]);

const changeTable =
  (change: Partial<TableSettings>) =>
  ({ aws }: DoctorSimulation) =>
    (aws.ledger = { ...aws.ledger!, ...change });

const setSums =
  (sums: Readonly<Record<string, number>>) =>
  ({ aws }: DoctorSimulation) =>
    Object.assign(aws.sums, sums);

export const AWS_DEFECTS: readonly LiveDefect[] = [
  [
    'alexa-client-id',
    'another client in the function',
    (doctor) => doctor.changeFunction({ LWA_CLIENT_ID: 'amzn1.application-oa2-client.other' }),
  ],
  [
    'alexa-secret',
    'a rotated secret that is not published yet',
    ({ stage }) => stage.rotateClientSecret(),
  ],
  [
    'function-settings',
    'an old setting',
    (doctor) => doctor.changeFunction({ OFFER_MAX_OFFERS: '9' }),
  ],
  [
    'function-settings',
    'another skill',
    (doctor) => doctor.changeFunction({ SKILL_ID: 'amzn1.x' }),
  ],
  ['function', 'no function', (doctor) => (doctor.aws.deployed = undefined)],
  ['alexa-may-call', 'no permission', (doctor) => (doctor.aws.statements = [])],
  [
    'only-this-skill-may-call',
    'a permission for any skill',
    allow({ principal: ALEXA, eventSourceToken: undefined }),
  ],
  [
    'only-this-skill-may-call',
    'a permission for any principal',
    allow({ principal: '*', eventSourceToken: undefined }),
  ],
  [
    'lwa-client-secret',
    'a secret that is not filled in',
    ({ stage }) => stage.aws.secretValues.delete(lwaClientSecretName(STAGE_ID)),
  ],
  ['published', 'nothing published yet', ({ stage }) => stage.aws.parameterValues.clear()],
  [
    'stacks',
    'a rollback that failed',
    ({ aws }) => {
      const skill = aws.deployedStacks['App-team-Skill']!;
      aws.deployedStacks['App-team-Skill'] = { ...skill, status: 'UPDATE_ROLLBACK_FAILED' };
    },
  ],
  ['stacks', 'no skill stack', ({ aws }) => delete aws.deployedStacks['App-team-Skill']],
  ['ledger-table', 'a deleted table', ({ aws }) => (aws.ledger = undefined)],
  ['ledger-expiry', 'no expiry', changeTable({ expiryAttribute: undefined })],
  ['ledger-expiry', 'another attribute', changeTable({ expiryAttribute: 'ttl' })],
  ['ledger-recovery', 'no recovery', changeTable({ isRecoverable: false })],
  ['ledger-protection', 'no protection', changeTable({ isProtected: false })],
  [
    'function-concurrency',
    'a skill that is stopped',
    ({ aws }) => (aws.reserved = { 'ride-hailer-team': 0 }),
  ],
  [
    'function-concurrency',
    'a drift check that is stopped',
    ({ aws }) => (aws.reserved = { 'drift-check': 0 }),
  ],
  [
    'drift-check-schedule',
    'a disabled rule',
    ({ aws }) => (aws.driftCheckRules = [{ name: 'hourly', isEnabled: false }]),
  ],
  ['drift-check-schedule', 'no rule', ({ aws }) => (aws.driftCheckRules = [])],
  [
    'alarms',
    'an alarm in alarm',
    ({ aws }) => (aws.inAlarm = ['App-other-Skill/A', 'App-team-Skill/Alarms/SecretAge']),
  ],
  [
    'alarm-mails',
    'an address that has not confirmed',
    ({ aws }) => (aws.subscribed = [{ endpoint: 'ops@example.com', isConfirmed: false }]),
  ],
  ['alarm-mails', 'an address that is not subscribed', ({ aws }) => (aws.subscribed = [])],
  ['outcome-declined', 'refusals', setSums({ OutcomeDeclined: MORE_THAN_LINKED })],
  [
    'outcome-requirements-not-met',
    'requirements that are not met',
    setSums({ OutcomeRequirementsNotMet: MORE_THAN_LINKED }),
  ],
  ['outcome-failed', 'failed links', setSums({ OutcomeFailed: MORE_THAN_LINKED })],
  [
    'outcome-unknown-status',
    'an unknown status, which is a failed link too',
    setSums({ OutcomeFailed: MORE_THAN_LINKED, OutcomeUnknownStatus: MORE_THAN_LINKED }),
  ],
  ['token-wrong-audience', 'a token of another client', setSums({ WrongAudienceToken: 1 })],
  ['token-invalid', 'rejected tokens', setSums({ InvalidToken: MORE_THAN_LINKED })],
  [
    'token-verification-unavailable',
    'tokens that could not be verified',
    setSums({ TokenVerificationUnavailable: MORE_THAN_LINKED }),
  ],
];
