import { type Files } from '../support/project';

/** The check that must fail, the defect, and a function that adds the defect to valid files. */
type FileDefect = readonly [string, string, (files: Files) => void];

const locales = (files: Files) =>
  (files.manifest['publishingInformation'] as { locales: Record<string, unknown> }).locales;

const languageModel = (model: Files['model']) =>
  (model['interactionModel'] as { languageModel: Record<string, unknown> }).languageModel;

const changeLinking =
  (linking: Record<string, unknown>) =>
  ({ accountLinking }: Files) =>
    void Object.assign(accountLinking, linking);

export const PLANTED_SECRET = 'in the repository';

export const FILE_DEFECTS: readonly FileDefect[] = [
  ['custom-skill', 'another kind of skill', ({ manifest }) => (manifest['apis'] = { music: {} })],
  [
    'name-permission',
    'no permission for a name',
    ({ manifest }) => (manifest['permissions'] = [{ name: 'alexa::profile:email:read' }]),
  ],
  [
    'personalization-off',
    'personalization',
    ({ manifest }) => {
      (manifest['permissions'] as unknown[]).push({ name: 'alexa::person_id:read' });
    },
  ],
  [
    'privacy-policy',
    'no privacy policy',
    ({ manifest }) => (manifest['privacyAndCompliance'] = { locales: {} }),
  ],
  ['authorization-code-grant', 'another grant type', changeLinking({ type: 'IMPLICIT' })],
  [
    'lwa-authorization-url',
    'another page',
    changeLinking({ authorizationUrl: 'https://example.com' }),
  ],
  [
    'lwa-token-url',
    'another token address',
    changeLinking({ accessTokenUrl: 'https://example.com' }),
  ],
  [
    'lwa-token-url',
    'a host that the stage does not name',
    ({ stage }) => (stage['lwaApi'] = 'https://api.amazon.co.jp'),
  ],
  ['access-token-scheme', 'no scheme', changeLinking({ accessTokenScheme: undefined })],
  ['lwa-scopes', 'an unknown scope', changeLinking({ scopes: ['profile', 'rides'] })],
  ['lwa-scopes', 'no scope', changeLinking({ scopes: [] })],
  [
    'voice-forward',
    'linking by voice turned off',
    changeLinking({ voiceForwardAccountLinking: 'DISABLED' }),
  ],
  ['no-client-in-files', 'a secret in a file', changeLinking({ clientSecret: PLANTED_SECRET })],
  [
    'no-client-in-files',
    'a secret in another field',
    changeLinking({ domains: ['amzn1.oa2-cs.v1.0123456789'] }),
  ],
  [
    'account-linking-fields',
    'a value of the wrong type',
    changeLinking({ domains: 'example.com' }),
  ],
  [
    'account-linking-fields',
    'an unknown field',
    changeLinking({ redirectUrl: 'https://example.com/' }),
  ],
  [
    'account-linking-fields',
    'a value that the contract does not list',
    changeLinking({ authorizationUrlsByPlatform: [{ platformType: 'Windows' }] }),
  ],
  [
    'manifest-fields',
    'an unknown field of the manifest',
    ({ manifest }) => (manifest['publishingInfo'] = {}),
  ],
  [
    'manifest-fields',
    'a value of the wrong type in the manifest',
    (files) => Object.assign(locales(files)['en-US'] as object, { keywords: 'rides' }),
  ],
  [
    'model-fields',
    'an unknown field of an interaction model',
    ({ model }) => (languageModel(model)['intent'] = []),
  ],
  [
    'model-fields',
    'a value of the wrong type in an interaction model',
    ({ model }) => (languageModel(model)['invocationName'] = ['ride', 'hailer']),
  ],
  ['enabled-without-account', 'linking at enablement', changeLinking({ skipOnEnablement: false })],
  [
    'separate-clients',
    'one client for customers and developer',
    ({ stage }) => (stage['smapiClientId'] = stage['lwaClientId']),
  ],
  [
    'locales',
    'a locale without a model',
    (files) => {
      locales(files)['de-DE'] = locales(files)['en-US'];
      files.manifest['privacyAndCompliance'] = {
        locales: {
          'en-US': { privacyPolicyUrl: 'https://example.com/' },
          'de-DE': { privacyPolicyUrl: 'https://example.com/' },
        },
      };
    },
  ],
  [
    'linking-locales',
    'a locale that the skill lacks',
    ({ stage }) => (stage['linkingLocales'] = ['fr-FR']),
  ],
  ['own-ids', 'a placeholder', ({ stage }) => (stage['vendorId'] = 'M0000000000')],
  ['bundles-built', 'no bundle', (files) => (files.bundle = undefined)],
  ['region', 'a region without Alexa', ({ stage }) => (stage['region'] = 'eu-central-1')],
];
