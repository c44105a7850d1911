import { lwaClientSecretName } from '../../../../lambda/publisher/names';
import { type PolicyStatement, type TableSettings } from '../../../../tools/doctor/live/aws';
import { CLIENT_SECRET, type DoctorSimulation, STAGE_ID } from '../support/doctor-simulation';
import { type LiveDefect } from './live-defect';

const ALEXA = 'alexa-appkit.amazon.com';

const allow = ({ aws }: DoctorSimulation, statement: PolicyStatement) =>
  (aws.statements = [...aws.statements, statement]);

const table = ({ aws }: DoctorSimulation, change: Partial<TableSettings>) =>
  (aws.table = { ...aws.table!, ...change });

const count = ({ aws }: DoctorSimulation, name: string, value: number) =>
  Object.assign(aws.sums, { [name]: value });

/** Defects of a deployed stage in the AWS account. */
export const AWS_DEFECTS: readonly LiveDefect[] = [
  [
    'alexa-client-id',
    'another client in the function',
    (doctor) => doctor.changeFunction({ LWA_CLIENT_ID: 'amzn1.application-oa2-client.other' }),
  ],
  [
    'alexa-secret',
    'a rotated secret that is not published yet',
    (doctor) =>
      doctor.aws.memory.setSecret(lwaClientSecretName(STAGE_ID), {
        clientSecret: `${CLIENT_SECRET}9`,
      }),
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
    (doctor) => allow(doctor, { principal: ALEXA, eventSourceToken: undefined }),
  ],
  [
    'only-this-skill-may-call',
    'a permission for anybody',
    (doctor) => allow(doctor, { principal: '*', eventSourceToken: undefined }),
  ],
  [
    'lwa-client-secret',
    'a secret that is not filled in',
    (doctor) => doctor.aws.memory.secretValues.delete(lwaClientSecretName(STAGE_ID)),
  ],
  ['published', 'nothing published yet', (doctor) => doctor.storeState({})],
  [
    'stacks',
    'a rollback that failed',
    ({ aws }) => {
      const skill = aws.deployedStacks['RideHailer-team-Skill']!;
      aws.deployedStacks['RideHailer-team-Skill'] = { ...skill, status: 'UPDATE_ROLLBACK_FAILED' };
    },
  ],
  ['stacks', 'no skill stack', ({ aws }) => delete aws.deployedStacks['RideHailer-team-Skill']],
  ['ledger-table', 'a deleted table', ({ aws }) => (aws.table = undefined)],
  ['ledger-expiry', 'no expiry', (doctor) => table(doctor, { expiryAttribute: undefined })],
  ['ledger-expiry', 'another attribute', (doctor) => table(doctor, { expiryAttribute: 'ttl' })],
  ['ledger-recovery', 'no recovery', (doctor) => table(doctor, { isRecoverable: false })],
  ['ledger-protection', 'no protection', (doctor) => table(doctor, { isProtected: false })],
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
    ({ aws }) => (aws.rules = [{ name: 'hourly', isEnabled: false }]),
  ],
  ['drift-check-schedule', 'no rule', ({ aws }) => (aws.rules = [])],
  [
    'alarms',
    'an alarm in alarm',
    ({ aws }) =>
      (aws.alarmsInAlarm = ['RideHailer-other-Skill/A', 'RideHailer-team-Skill/Alarms/SecretAge']),
  ],
  [
    'alarm-mails',
    'an address that has not confirmed',
    ({ aws }) => (aws.subscribed = [{ endpoint: 'ops@example.com', isConfirmed: false }]),
  ],
  ['alarm-mails', 'an address that is not subscribed', ({ aws }) => (aws.subscribed = [])],
  ['outcome-declined', 'refusals', (doctor) => count(doctor, 'OutcomeDeclined', 11)],
  [
    'outcome-requirements-not-met',
    'requirements',
    (doctor) => count(doctor, 'OutcomeRequirementsNotMet', 11),
  ],
  ['outcome-failed', 'failed links', (doctor) => count(doctor, 'OutcomeFailed', 11)],
  [
    'outcome-unknown-status',
    'an unknown status, which is a failed link too',
    (doctor) => Object.assign(doctor.aws.sums, { OutcomeFailed: 11, OutcomeUnknownStatus: 11 }),
  ],
  [
    'token-wrong-audience',
    "a stranger's token",
    (doctor) => count(doctor, 'WrongAudienceToken', 1),
  ],
  ['token-invalid', 'rejected tokens', (doctor) => count(doctor, 'InvalidToken', 11)],
  [
    'token-verification-unavailable',
    'tokens that nobody could verify',
    (doctor) => count(doctor, 'TokenVerificationUnavailable', 11),
  ],
];
