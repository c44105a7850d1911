import { SettingError } from './errors';
import { PublisherEnvironment } from './names';

/** What a function of the publisher is set up with: names and addresses, no secret. */
export interface PublisherSettings {
  readonly stage: string;
  readonly vendorId: string;
  readonly smapiClientId: string;
  readonly lwaClientSecretName: string;
  readonly smapiSecretName: string;
  readonly publicationParameter: string;
  readonly smapiApi: string;
  readonly lwaApi: string;
}

export const DEFAULT_SMAPI_API = 'https://api.amazonalexa.com';
export const DEFAULT_LWA_API = 'https://api.amazon.com';

/** @throws SettingError that names the first variable that is missing */
export function readSettings(environment: NodeJS.ProcessEnv): PublisherSettings {
  const needed = (name: string): string => {
    const value = environment[name];
    if (value) return value;
    throw new SettingError(`Environment variable ${name}`, 'is missing', 'set it on the function');
  };
  const base = (name: string, otherwise: string): string =>
    (environment[name] || otherwise).replace(/\/+$/, '');
  return {
    stage: needed(PublisherEnvironment.Stage),
    vendorId: needed(PublisherEnvironment.VendorId),
    smapiClientId: needed(PublisherEnvironment.SmapiClientId),
    lwaClientSecretName: needed(PublisherEnvironment.LwaClientSecret),
    smapiSecretName: needed(PublisherEnvironment.SmapiSecret),
    publicationParameter: needed(PublisherEnvironment.PublicationParameter),
    smapiApi: base(PublisherEnvironment.SmapiApi, DEFAULT_SMAPI_API),
    lwaApi: base(PublisherEnvironment.LwaApi, DEFAULT_LWA_API),
  };
}
