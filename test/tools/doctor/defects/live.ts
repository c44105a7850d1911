import { lwaClientSecretName } from '../../../../lambda/publisher/names';
import { type PolicyStatement } from '../../../../tools/doctor/live/aws';
import { goodModel } from '../../../simulator/smapi/support/skill-packages';
import { CLIENT_SECRET, type DoctorWorld, FUNCTION, STAGE_ID } from '../support/world';

/** Id of the check that must name it, what it is, and how it gets into a stage that was good. */
export type LiveDefect = readonly [string, string, (world: DoctorWorld) => unknown];

const OTHER = FUNCTION.replace('ride-hailer', 'somebody-else');
const ALEXA = 'alexa-appkit.amazon.com';

type Fields = Record<string, unknown>;
const endpoint = (part: unknown) => (part as { endpoint: { uri: string } }).endpoint;

const linking = (world: DoctorWorld, { voice }: { voice: string }) =>
  world.changeLinking({ voiceForwardAccountLinking: voice });

const allow = ({ aws }: DoctorWorld, statement: PolicyStatement) =>
  (aws.statements = [...aws.statements, statement]);

const count = ({ aws }: DoctorWorld, name: string, value: number) =>
  Object.assign(aws.sums, { [name]: value });

/** What can be wrong with a deployed stage, in the account or on Alexa. */
export const LIVE_DEFECTS: readonly LiveDefect[] = [
  [
    'alexa-custom-skill',
    'another kind of skill',
    (world) =>
      world.changeManifest((manifest) => {
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
    (world) =>
      world.changeManifest(({ permissions }) => {
        (permissions as unknown[]).push({ name: 'alexa::person_id:read' });
      }),
  ],
  [
    'alexa-name-permission',
    'the permission for a name taken away',
    (world) =>
      world.changeManifest((manifest) => {
        manifest['permissions'] = [{ name: 'alexa::profile:email:read' }];
      }),
  ],
  [
    'alexa-endpoint',
    'another function for requests',
    (world) =>
      world.changeManifest(({ apis }) => {
        endpoint((apis as Fields)['custom']).uri = OTHER;
      }),
  ],
  [
    'alexa-endpoint',
    'another function for skill events',
    (world) =>
      world.changeManifest(({ events }) => {
        endpoint(events).uri = OTHER;
      }),
  ],
  [
    'alexa-manifest',
    'a text changed in the console',
    (world) =>
      world.changeManifest(({ publishingInformation }) => {
        (publishingInformation as { locales: { 'en-US': Fields } }).locales['en-US']['summary'] =
          'Changed.';
      }),
  ],
  [
    'alexa-manifest',
    'a skill event that is not sent',
    (world) =>
      world.changeManifest(({ events }) => void ((events as Fields)['subscriptions'] = [])),
  ],
  [
    'alexa-models',
    'an utterance changed in the console',
    (world) => {
      const model = goodModel();
      const { languageModel } = model.interactionModel;
      const [first, ...rest] = languageModel?.intents ?? [];
      const intents = [...rest, { ...first, samples: ['forget it'] }];
      const changed = { interactionModel: { languageModel: { ...languageModel, intents } } };
      return world.onAlexa('PUT', 'interactionModel/locales/en-US', changed);
    },
  ],
  [
    'alexa-voice-forward',
    'linking by voice turned off',
    (world) => linking(world, { voice: 'DISABLED' }),
  ],
  [
    'alexa-account-linking',
    'another scheme',
    (world) => world.changeLinking({ accessTokenScheme: 'REQUEST_BODY_CREDENTIALS' }),
  ],
  [
    'alexa-account-linking',
    'none at all',
    (world) => world.onAlexa('DELETE', 'accountLinkingClient'),
  ],
  [
    'alexa-client-id',
    'another client on Alexa',
    (world) => world.changeLinking({ clientId: 'amzn1.x' }),
  ],
  [
    'alexa-client-id',
    'another client in the function',
    (world) => world.changeFunction({ LWA_CLIENT_ID: 'amzn1.application-oa2-client.other' }),
  ],
  ['alexa-enabled', 'testing turned off', (world) => world.onAlexa('DELETE', 'enablement')],
  [
    'alexa-secret',
    'a rotated secret that is not published yet',
    (world) =>
      world.aws.memory.setSecret(lwaClientSecretName(STAGE_ID), {
        clientSecret: `${CLIENT_SECRET}9`,
      }),
  ],
  [
    'alexa-live-stage',
    'a live stage without voice',
    async (world) => {
      await linking(world, { voice: 'DISABLED' });
      world.smapi.skills.goLive(world.skillId);
      await linking(world, { voice: 'ENABLED' });
    },
  ],
  [
    'function-settings',
    'an old setting',
    (world) => world.changeFunction({ OFFER_MAX_OFFERS: '9' }),
  ],
  ['function-settings', 'another skill', (world) => world.changeFunction({ SKILL_ID: 'amzn1.x' })],
  ['function', 'no function', (world) => (world.aws.deployed = undefined)],
  ['alexa-may-call', 'no permission', (world) => (world.aws.statements = [])],
  [
    'only-this-skill-may-call',
    'a permission for any skill',
    (world) => allow(world, { principal: ALEXA, eventSourceToken: undefined }),
  ],
  [
    'only-this-skill-may-call',
    'a permission for anybody',
    (world) => allow(world, { principal: '*', eventSourceToken: undefined }),
  ],
  [
    'lwa-client-secret',
    'a secret that is not filled in',
    (world) => world.aws.memory.secretValues.delete(lwaClientSecretName(STAGE_ID)),
  ],
  ['published', 'nothing published yet', (world) => world.keep({})],
  ['published', 'a skill that is gone', (world) => world.smapi.skills.remove(world.skillId)],
  ['outcome-declined', 'refusals', (world) => count(world, 'OutcomeDeclined', 11)],
  [
    'outcome-requirements-not-met',
    'requirements',
    (world) => count(world, 'OutcomeRequirementsNotMet', 11),
  ],
  ['outcome-failed', 'failed links', (world) => count(world, 'OutcomeFailed', 11)],
  [
    'outcome-unknown-status',
    'an unknown status, which is a failed link too',
    (world) => Object.assign(world.aws.sums, { OutcomeFailed: 11, OutcomeUnknownStatus: 11 }),
  ],
  ['token-foreign', "a stranger's token", (world) => count(world, 'WrongAudienceToken', 1)],
  ['token-rejected', 'rejected tokens', (world) => count(world, 'InvalidToken', 11)],
  [
    'token-unverified',
    'tokens that nobody could verify',
    (world) => count(world, 'TokenVerificationUnavailable', 11),
  ],
];
