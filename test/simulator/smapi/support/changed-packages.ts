import { goodManifest, goodModel, type PackageParts } from './skill-packages';

const locale = (manifest = goodManifest()) =>
  manifest.publishingInformation?.locales?.['en-US'] ?? {};

export const withLocale = (change: object) => ({
  ...goodManifest(),
  publishingInformation: {
    ...goodManifest().publishingInformation,
    locales: { 'en-US': { ...locale(), ...change } },
  },
});

export const withModel = (change: object): PackageParts => {
  const { languageModel } = goodModel().interactionModel;
  return {
    models: { 'en-US': { interactionModel: { languageModel: { ...languageModel, ...change } } } },
  };
};

export const intents = () => goodModel().interactionModel.languageModel?.intents ?? [];
export const withIntent = (intent: object) => withModel({ intents: [...intents(), intent] });

export function withInterface() {
  const manifest = goodManifest();
  const interfaces = [{ type: 'CAN_FULFILL_INTENT_REQUEST' }];
  return { ...manifest, apis: { custom: { ...manifest.apis?.custom, interfaces } } };
}

export function withLocales(...locales: string[]) {
  const texts = Object.fromEntries(locales.map((name) => [name, locale()]));
  const policy = { privacyPolicyUrl: 'https://example.com/privacy' };
  const policies = Object.fromEntries(locales.map((name) => [name, policy]));
  return { ...withPublishing({ locales: texts }), privacyAndCompliance: { locales: policies } };
}

export function withPublishing(change: object) {
  const manifest = goodManifest();
  const publishingInformation = { ...manifest.publishingInformation, ...change };
  return { ...manifest, publishingInformation };
}

export function withSlotValue(name: object): PackageParts {
  return withModel({ types: [{ name: 'DESTINATION', values: [{ name }] }] });
}

export function nameFree(): PackageParts {
  const { interactionModel } = goodModel();
  const _nameFreeInteraction = { ingressPoints: [] };
  return {
    models: { 'en-US': { interactionModel: { ...interactionModel, _nameFreeInteraction } } },
  };
}

export function withDialog(): PackageParts {
  const { interactionModel } = goodModel();
  const slots = [{ name: 'destination', type: 'DESTINATION', elicitationRequired: false }];
  const dialog = { intents: [{ name: 'BookRideIntent', slots }] };
  return { models: { 'en-US': { interactionModel: { ...interactionModel, dialog } } } };
}

export function httpsManifest() {
  const endpoint = { uri: 'https://example.com/skill', sslCertificateType: 'Trusted' };
  return { ...goodManifest(), apis: { custom: { endpoint } } };
}

export function japanese(): PackageParts {
  const manifest = goodManifest();
  const languageModel = { ...goodModel().interactionModel.languageModel, invocationName: 'ライド' };
  return {
    manifest: {
      ...manifest,
      publishingInformation: {
        ...manifest.publishingInformation,
        locales: { 'ja-JP': locale() },
      },
      privacyAndCompliance: {
        locales: { 'ja-JP': { privacyPolicyUrl: 'https://example.com/privacy' } },
      },
    },
    models: { 'ja-JP': { interactionModel: { languageModel } } },
  };
}
