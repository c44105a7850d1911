import { lwaClientSecretName } from '../../../../lambda/publisher/names';
import { type PolicyStatement, type TableSettings } from '../../../../tools/doctor/live/aws';
import { goodModel } from '../../../simulator/smapi/support/skill-packages';
import {
  CLIENT_SECRET,
  type DoctorSimulation,
  FUNCTION,
  STAGE_ID,
} from '../support/doctor-simulation';

/** The check that must fail, the defect, and a function that adds the defect to a valid stage. */
export type LiveDefect = readonly [string, string, (doctor: DoctorSimulation) => unknown];

const OTHER = FUNCTION.replace('ride-hailer', 'somebody-else');
const ALEXA = 'alexa-appkit.amazon.com';

type Fields = Record<string, unknown>;
const endpoint = (part: unknown) => (part as { endpoint: { uri: string } }).endpoint;

const linking = (doctor: DoctorSimulation, { voice }: { voice: string }) =>
  doctor.changeLinking({ voiceForwardAccountLinking: voice });

const allow = ({ aws }: DoctorSimulation, statement: PolicyStatement) =>
  (aws.statements = [...aws.statements, statement]);

const table = ({ aws }: DoctorSimulation, change: Partial<TableSettings>) =>
  (aws.table = { ...aws.table!, ...change });

const count = ({ aws }: DoctorSimulation, name: string, value: number) =>
  Object.assign(aws.sums, { [name]: value });

/** Defects of a deployed stage, in the AWS account or on Alexa. */
export const LIVE_DEFECTS: readonly LiveDefect[] = [
  [
    'alexa-custom-skill',
    'another kind of skill',
    (doctor) =>
      doctor.changeManifest((manifest) => {
        manifest['apis'] = { smartHome: { endpoint: { uri: FUNCTION }, protocolVersion: '3' } };
      }),
  ],
  [
    'alexa-privacy-policy',
    'a skill from before Alexa asked for an address of the privacy policy',
    ({ smapi, skillId }) => {
      const manifest = smapi.skills.manifest(skillId) as Fields;
      const { locales } = manifest['privacyAndCompliance'] as { locales: Record<string, Fields> };
      delete locales['en-US']!['privacyPolicyUrl'];
    },
  ],
  [
    'alexa-personalization-off',
    'personalization turned on in the console',
    (doctor) =>
      doctor.changeManifest(({ permissions }) => {
        (permissions as unknown[]).push({ name: 'alexa::person_id:read' });
      }),
  ],
  [
    'alexa-name-permission',
    'the permission for a name taken away',
    (doctor) =>
      doctor.changeManifest((manifest) => {
        manifest['permissions'] = [{ name: 'alexa::profile:email:read' }];
      }),
  ],
  [
    'alexa-endpoint',
    'another function for requests',
    (doctor) =>
      doctor.changeManifest(({ apis }) => {
        endpoint((apis as Fields)['custom']).uri = OTHER;
      }),
  ],
  [
    'alexa-endpoint',
    'another function for skill events',
    (doctor) =>
      doctor.changeManifest(({ events }) => {
        endpoint(events).uri = OTHER;
      }),
  ],
  [
    'alexa-manifest',
    'a text changed in the console',
    (doctor) =>
      doctor.changeManifest(({ publishingInformation }) => {
        (publishingInformation as { locales: { 'en-US': Fields } }).locales['en-US']['summary'] =
          'Changed.';
      }),
  ],
  [
    'alexa-manifest',
    'a skill event that is not sent',
    (doctor) =>
      doctor.changeManifest(({ events }) => void ((events as Fields)['subscriptions'] = [])),
  ],
  [
    'alexa-models',
    'an utterance changed in the console',
    (doctor) => {
      const model = goodModel();
      const { languageModel } = model.interactionModel;
      const [first, ...rest] = languageModel?.intents ?? [];
      const intents = [...rest, { ...first, samples: ['forget it'] }];
      const changed = { interactionModel: { languageModel: { ...languageModel, intents } } };
      return doctor.onAlexa('PUT', 'interactionModel/locales/en-US', changed);
    },
  ],
  [
    'alexa-voice-forward',
    'linking by voice turned off',
    (doctor) => linking(doctor, { voice: 'DISABLED' }),
  ],
  [
    'alexa-account-linking',
    'another scheme',
    (doctor) => doctor.changeLinking({ accessTokenScheme: 'REQUEST_BODY_CREDENTIALS' }),
  ],
  [
    'alexa-account-linking',
    'none at all',
    (doctor) => doctor.onAlexa('DELETE', 'accountLinkingClient'),
  ],
  [
    'alexa-client-id',
    'another client on Alexa',
    (doctor) => doctor.changeLinking({ clientId: 'amzn1.x' }),
  ],
  [
    'alexa-client-id',
    'another client in the function',
    (doctor) => doctor.changeFunction({ LWA_CLIENT_ID: 'amzn1.application-oa2-client.other' }),
  ],
  ['alexa-enabled', 'testing turned off', (doctor) => doctor.onAlexa('DELETE', 'enablement')],
  [
    'alexa-secret',
    'a rotated secret that is not published yet',
    (doctor) =>
      doctor.aws.memory.setSecret(lwaClientSecretName(STAGE_ID), {
        clientSecret: `${CLIENT_SECRET}9`,
      }),
  ],
  [
    'alexa-live-stage',
    'a live stage without voice',
    async (doctor) => {
      await linking(doctor, { voice: 'DISABLED' });
      doctor.smapi.skills.goLive(doctor.skillId);
      await linking(doctor, { voice: 'ENABLED' });
    },
  ],
  [
    'alexa-live-intents',
    'a live skill with an intent that the code no longer has',
    ({ smapi, skillId }) => {
      smapi.skills.goLive(skillId);
      const live = smapi.skills.find(skillId)!.stages.live!;
      const { value } = live.models['en-US']!;
      const intents = [{ name: 'RefundIntent', samples: [] }];
      const interactionModel = { languageModel: { invocationName: 'old name', intents } };
      Object.assign(live.models['en-US']!, { value: { ...value, interactionModel } });
    },
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
  ['published', 'a skill that is gone', (doctor) => doctor.smapi.skills.remove(doctor.skillId)],
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
