import { type Destination, INTENTS, type Intent, type Language } from './language';

const BUILT_IN = ['Yes', 'No', 'Fallback', 'Help', 'Cancel', 'Stop', 'NavigateHome'];
const WITH_DESTINATION: readonly Intent[] = ['BookRideIntent', 'FareEstimateIntent'];
const SERVICE = 'https://www.example.com/ride-hailer';

/** The interaction model of a language, as `skill-package/interactionModels/custom` has it. */
export const modelOf = ({ invocationName, samples, destinations }: Language) => ({
  interactionModel: {
    languageModel: {
      invocationName,
      intents: [
        ...INTENTS.map((name) => ({
          name,
          slots: WITH_DESTINATION.includes(name)
            ? [{ name: 'destination', type: 'DESTINATION' }]
            : [],
          samples: samples[name],
        })),
        ...BUILT_IN.map((name) => ({ name: `AMAZON.${name}Intent`, samples: [] })),
      ],
      types: [{ name: 'DESTINATION', values: destinations.map(valueOf) }],
    },
  },
});

const valueOf = ({ id, value, synonyms }: Destination) => ({
  ...(id !== undefined && { id }),
  name: { value, ...(synonyms.length > 0 && { synonyms }) },
});

const storeTextsOf = (language: Language) => ({
  name: language.name,
  summary: language.summary,
  description: language.description,
  examplePhrases: language.examplePhrases,
  keywords: language.keywords,
  smallIconUri: 'file://assets/en-US_smallIcon.png',
  largeIconUri: 'file://assets/en-US_largeIcon.png',
});

interface ManifestEnvelope {
  readonly manifest: {
    readonly publishingInformation: object;
    readonly privacyAndCompliance: object;
  };
}

/** The manifest with the texts of all locales; what else it holds stays as it is. */
export function withLocales(
  envelope: ManifestEnvelope,
  locales: Readonly<Record<string, Language>>,
) {
  const { manifest } = envelope;
  const inEach = (textsOf: (language: Language) => object) =>
    Object.fromEntries(Object.entries(locales).map(([name, one]) => [name, textsOf(one)]));
  const policies = () => ({
    privacyPolicyUrl: `${SERVICE}/privacy`,
    termsOfUseUrl: `${SERVICE}/terms`,
  });
  return {
    ...envelope,
    manifest: {
      ...manifest,
      publishingInformation: { ...manifest.publishingInformation, locales: inEach(storeTextsOf) },
      privacyAndCompliance: { ...manifest.privacyAndCompliance, locales: inEach(policies) },
    },
  };
}
