import { ENDPOINT } from '../../../publisher/support/test-stack';
import { type DoctorSimulation, type LiveDefect } from '../support/doctor-simulation';

const OTHER_ENDPOINT = ENDPOINT.replace('ride-hailer', 'other-application');

type Fields = Record<string, unknown>;
const endpoint = (part: unknown) => (part as { endpoint: { uri: string } }).endpoint;

const inManifest =
  (change: (manifest: Fields) => void) =>
  ({ development }: DoctorSimulation) =>
    change(development.manifest.value as Fields);

const inLinking = (fields: Fields) => (doctor: DoctorSimulation) => doctor.changeLinking(fields);

export const ALEXA_DEFECTS: readonly LiveDefect[] = [
  [
    'alexa-custom-skill',
    'another kind of skill',
    inManifest((manifest) => {
      manifest['apis'] = { smartHome: { endpoint: { uri: ENDPOINT }, protocolVersion: '3' } };
    }),
  ],
  [
    'alexa-privacy-policy',
    'a skill from before Alexa asked for an address of the privacy policy',
    inManifest(({ privacyAndCompliance }) => {
      const { locales } = privacyAndCompliance as { locales: { 'en-US': Fields } };
      delete locales['en-US']['privacyPolicyUrl'];
    }),
  ],
  [
    'alexa-personalization-off',
    'personalization turned on in the console',
    inManifest(({ permissions }) => {
      (permissions as unknown[]).push({ name: 'alexa::person_id:read' });
    }),
  ],
  [
    'alexa-name-permission',
    'no permission for a name',
    inManifest((manifest) => {
      manifest['permissions'] = [{ name: 'alexa::profile:email:read' }];
    }),
  ],
  [
    'alexa-endpoint',
    'another function for requests',
    inManifest(({ apis }) => {
      endpoint((apis as Fields)['custom']).uri = OTHER_ENDPOINT;
    }),
  ],
  [
    'alexa-endpoint',
    'another function for skill events',
    inManifest(({ events }) => {
      endpoint(events).uri = OTHER_ENDPOINT;
    }),
  ],
  [
    'alexa-manifest',
    'a text changed in the console',
    inManifest(({ publishingInformation }) => {
      const { locales } = publishingInformation as { locales: { 'en-US': Fields } };
      locales['en-US']['summary'] = 'Changed.';
    }),
  ],
  [
    'alexa-manifest',
    'a skill event that is not sent',
    inManifest(({ events }) => {
      (events as Fields)['subscriptions'] = [];
    }),
  ],
  [
    'alexa-models',
    'an utterance changed in the console',
    ({ development }) => {
      const { languageModel } = development.models['en-US']!.value.interactionModel;
      languageModel.intents[0]!.samples = ['forget it'];
    },
  ],
  [
    'alexa-voice-forward',
    'linking by voice turned off',
    inLinking({ voiceForwardAccountLinking: 'DISABLED' }),
  ],
  [
    'alexa-account-linking',
    'another scheme',
    inLinking({ accessTokenScheme: 'REQUEST_BODY_CREDENTIALS' }),
  ],
  [
    'alexa-account-linking',
    'no account linking',
    ({ development }) => delete development.accountLinking,
  ],
  ['alexa-client-id', 'another client on Alexa', inLinking({ clientId: 'amzn1.x' })],
  [
    'alexa-enabled',
    'testing turned off',
    ({ stage, skillId }) => delete stage.smapi.skills.find(skillId)!.enabled.development,
  ],
  [
    'alexa-live-stage',
    'a live stage without linking by voice',
    (doctor) => {
      doctor.changeLinking({ voiceForwardAccountLinking: 'DISABLED' });
      doctor.stage.smapi.skills.goLive(doctor.skillId);
      doctor.changeLinking({ voiceForwardAccountLinking: 'ENABLED' });
    },
  ],
  [
    'alexa-live-intents',
    'a live skill with an intent that the code no longer has',
    ({ stage: { smapi }, skillId }) => {
      smapi.skills.goLive(skillId);
      const live = smapi.skills.find(skillId)!.stages.live!;
      const { value } = live.models['en-US']!;
      const intents = [{ name: 'RefundIntent', samples: [] }];
      const interactionModel = { languageModel: { invocationName: 'old name', intents } };
      Object.assign(live.models['en-US']!, { value: { ...value, interactionModel } });
    },
  ],
  [
    'published',
    'a skill that was deleted',
    ({ stage, skillId }) => stage.smapi.skills.remove(skillId),
  ],
];
