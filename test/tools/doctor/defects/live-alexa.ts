import { goodModel } from '../../../simulator/smapi/support/skill-packages';
import { type DoctorSimulation, FUNCTION } from '../support/doctor-simulation';
import { type LiveDefect } from './live-defect';

const OTHER = FUNCTION.replace('ride-hailer', 'other-application');

type Fields = Record<string, unknown>;
const endpoint = (part: unknown) => (part as { endpoint: { uri: string } }).endpoint;

const linking = (doctor: DoctorSimulation, { voice }: { voice: string }) =>
  doctor.changeLinking({ voiceForwardAccountLinking: voice });

/** Defects of a deployed stage on Alexa. */
export const ALEXA_DEFECTS: readonly LiveDefect[] = [
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
  ['alexa-enabled', 'testing turned off', (doctor) => doctor.onAlexa('DELETE', 'enablement')],
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
  ['published', 'a skill that is gone', (doctor) => doctor.smapi.skills.remove(doctor.skillId)],
];
