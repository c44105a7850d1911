import { goodManifest, goodModel, type PackageParts } from './skill-packages';

const englishLocale = () => goodManifest().publishingInformation?.locales?.['en-US'] ?? {};

export const withLocale = (change: object) =>
  withPublishing({ locales: { 'en-US': { ...englishLocale(), ...change } } });

const withInteractionModel = (change: object, locale = 'en-US'): PackageParts => ({
  models: { [locale]: { interactionModel: { ...goodModel().interactionModel, ...change } } },
});

export const withModel = (change: object, locale?: string): PackageParts => {
  const { languageModel } = goodModel().interactionModel;
  return withInteractionModel({ languageModel: { ...languageModel, ...change } }, locale);
};

export const intents = () => goodModel().interactionModel.languageModel?.intents ?? [];
export const withIntent = (intent: object) => withModel({ intents: [...intents(), intent] });

export function withInterface() {
  const manifest = goodManifest();
  const interfaces = [{ type: 'CAN_FULFILL_INTENT_REQUEST' }];
  return { ...manifest, apis: { custom: { ...manifest.apis?.custom, interfaces } } };
}

export function withLocales(...names: string[]) {
  const locales = Object.fromEntries(names.map((name) => [name, englishLocale()]));
  const policy = { privacyPolicyUrl: 'https://example.com/privacy' };
  const policies = Object.fromEntries(names.map((name) => [name, policy]));
  return { ...withPublishing({ locales }), privacyAndCompliance: { locales: policies } };
}

export function withPublishing(change: object) {
  const manifest = goodManifest();
  const publishingInformation = { ...manifest.publishingInformation, ...change };
  return { ...manifest, publishingInformation };
}

export function withSlotValue(name: object): PackageParts {
  return withModel({ types: [{ name: 'DESTINATION', values: [{ name }] }] });
}

export const withNameFreeInteraction = () =>
  withInteractionModel({ _nameFreeInteraction: { ingressPoints: [] } });

export function withDialog(): PackageParts {
  const slots = [{ name: 'destination', type: 'DESTINATION', elicitationRequired: false }];
  return withInteractionModel({ dialog: { intents: [{ name: 'BookRideIntent', slots }] } });
}

export function httpsManifest() {
  const endpoint = { uri: 'https://example.com/skill', sslCertificateType: 'Trusted' };
  return { ...goodManifest(), apis: { custom: { endpoint } } };
}

export const japanesePackage = (): PackageParts => ({
  ...withModel({ invocationName: 'ライド' }, 'ja-JP'),
  manifest: withLocales('ja-JP'),
});
