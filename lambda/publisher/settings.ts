import { settingError } from './errors';
import {
  DEFAULT_APPLICATION,
  DEFAULT_LWA_API,
  DEFAULT_SMAPI_API,
  PublisherEnvironment,
  type StageId,
} from './names';

export interface PublisherSettings extends StageId {
  readonly vendorId: string;
  readonly smapiClientId: string;
  readonly lwaClientSecretName: string;
  readonly smapiSecretName: string;
  readonly publicationParameter: string;
  readonly smapiApi: string;
  readonly lwaApi: string;
}

/** @throws PublisherError `invalid-setting` that names the first missing variable */
export function readSettings(environment: NodeJS.ProcessEnv): PublisherSettings {
  const required = (name: string): string => {
    const value = environment[name];
    if (value) return value;
    throw settingError(`Environment variable ${name}`, 'is missing', 'set it on the function');
  };
  const baseUrl = (name: string, fallback: string): string =>
    (environment[name] || fallback).replace(/\/+$/, '');
  return {
    application: environment[PublisherEnvironment.Application] || DEFAULT_APPLICATION,
    stage: required(PublisherEnvironment.Stage),
    vendorId: required(PublisherEnvironment.VendorId),
    smapiClientId: required(PublisherEnvironment.SmapiClientId),
    lwaClientSecretName: required(PublisherEnvironment.LwaClientSecret),
    smapiSecretName: required(PublisherEnvironment.SmapiSecret),
    publicationParameter: required(PublisherEnvironment.PublicationParameter),
    smapiApi: baseUrl(PublisherEnvironment.SmapiApi, DEFAULT_SMAPI_API),
    lwaApi: baseUrl(PublisherEnvironment.LwaApi, DEFAULT_LWA_API),
  };
}
