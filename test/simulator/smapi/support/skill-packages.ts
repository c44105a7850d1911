import { strToU8, zipSync } from 'fflate';
import { type InteractionModel, type Manifest } from '../../../../simulator/smapi/state';

export const ENDPOINT = 'arn:aws:lambda:eu-west-1:000000000000:function:ride-hailer:live';

export const goodManifest = (endpoint: string | null = ENDPOINT): Manifest => ({
  manifestVersion: '1.0',
  publishingInformation: {
    category: 'TAXI_AND_RIDESHARING',
    distributionCountries: [],
    locales: {
      'en-US': {
        name: 'Ride Hailer',
        summary: 'Books rides.',
        description: 'Books rides by voice.',
        examplePhrases: ['Alexa, open ride hailer'],
        smallIconUri: 'https://example.com/small.png',
        largeIconUri: 'https://example.com/large.png',
      },
    },
  },
  apis: { custom: endpoint === null ? {} : { endpoint: { uri: endpoint } } },
  permissions: [{ name: 'alexa::profile:given_name:read' }],
  privacyAndCompliance: {
    locales: { 'en-US': { privacyPolicyUrl: 'https://example.com/privacy' } },
  },
});

export const goodModel = (): InteractionModel => ({
  interactionModel: {
    languageModel: {
      invocationName: 'ride hailer',
      intents: [
        ...['Cancel', 'Help', 'Stop', 'NavigateHome'].map((name) => ({
          name: `AMAZON.${name}Intent`,
          samples: [],
        })),
        {
          name: 'BookRideIntent',
          slots: [{ name: 'destination', type: 'DESTINATION' }],
          samples: ['book a ride to {destination}', '{destination}'],
        },
        { name: 'LinkAccountIntent', samples: ['link my account'] },
      ],
      types: [{ name: 'DESTINATION', values: [{ name: { value: 'the airport', synonyms: [] } }] }],
    },
  },
});

export interface PackageParts {
  readonly manifest?: unknown;
  readonly models?: Readonly<Record<string, unknown>>;
  readonly files?: Readonly<Record<string, Uint8Array>>;
}

export function zipped({ manifest, models, files = {} }: PackageParts = {}): Uint8Array {
  const json = (value: unknown) => strToU8(JSON.stringify(value));
  const modelFiles = Object.entries(models ?? { 'en-US': goodModel() }).map(
    ([locale, model]) => [`interactionModels/custom/${locale}.json`, json(model)] as const,
  );
  return zipSync({
    'skill.json': json({ manifest: manifest ?? goodManifest() }),
    ...Object.fromEntries(modelFiles),
    ...files,
  });
}
