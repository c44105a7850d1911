import { settingError } from '../errors';
import { type IdentityProperties, type PublicationProperties } from '../names';
import { type AccountLinkingSettings } from '../smapi/types';
import { type ResourceEvent } from './event';
import { parseObject } from '../json';

/** @throws PublisherError `invalid-setting` that names the property */
export function identityProperties({
  ResourceProperties: p,
}: ResourceEvent): Omit<IdentityProperties, 'OnDelete'> {
  return {
    SkillId: optionalText(p, 'SkillId'),
    PackageBucket: text(p, 'PackageBucket'),
    PackageKey: text(p, 'PackageKey'),
  };
}

/** @throws PublisherError `invalid-setting` that names the property */
export function publicationProperties({
  ResourceProperties: p,
}: ResourceEvent): PublicationProperties {
  return {
    SkillId: text(p, 'SkillId'),
    PackageBucket: text(p, 'PackageBucket'),
    PackageKey: text(p, 'PackageKey'),
    Endpoint: text(p, 'Endpoint'),
    AccountLinking: text(p, 'AccountLinking'),
    PublishAgain: optionalText(p, 'PublishAgain'),
  };
}

/**
 * @returns with `voiceForwardAccountLinking` ENABLED by default
 * @throws PublisherError `invalid-setting`
 */
export function accountLinkingSettings(json: string): AccountLinkingSettings {
  const value = parseObject(json);
  const property = 'Property AccountLinking';
  if (value === undefined) {
    throw settingError(property, 'is not a JSON object', 'correct account-linking.json');
  }
  if ('clientSecret' in value) {
    throw settingError(
      property,
      'has a clientSecret',
      'remove it, because the publisher reads the secret itself',
    );
  }
  const settings = value as AccountLinkingSettings;
  if (typeof settings.clientId !== 'string' || settings.clientId === '') {
    throw settingError(property, 'has no clientId', "set the stage's lwaClientId");
  }
  return { voiceForwardAccountLinking: 'ENABLED', ...settings };
}

const optionalText = (properties: Readonly<Record<string, unknown>>, name: string) =>
  properties[name] === undefined ? undefined : text(properties, name);

function text(properties: Readonly<Record<string, unknown>>, name: string): string {
  const value = properties[name];
  if (typeof value === 'string' && value !== '') return value;
  throw settingError(`Property ${name}`, 'is missing or not a text', 'set it on the resource');
}
