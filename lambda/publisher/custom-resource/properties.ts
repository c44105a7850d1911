import { SettingError } from '../errors';
import { type IdentityProperties, type PublicationProperties } from '../names';
import { type AccountLinkingSettings } from '../smapi/types';
import { type ResourceEvent } from './event';

/** @throws SettingError that names the property */
export function identityProperties({ ResourceProperties: p }: ResourceEvent): IdentityProperties {
  const skillId = p['SkillId'] === undefined ? undefined : text(p, 'SkillId');
  return {
    ...(skillId !== undefined && { SkillId: skillId }),
    PackageBucket: text(p, 'PackageBucket'),
    PackageKey: text(p, 'PackageKey'),
    OnDelete: p['OnDelete'] === 'delete' ? 'delete' : 'keep',
  };
}

/** @throws SettingError that names the property */
export function publicationProperties({
  ResourceProperties: p,
}: ResourceEvent): PublicationProperties {
  return {
    SkillId: text(p, 'SkillId'),
    PackageBucket: text(p, 'PackageBucket'),
    PackageKey: text(p, 'PackageKey'),
    Endpoint: text(p, 'Endpoint'),
    AccountLinking: text(p, 'AccountLinking'),
    ...(p['Again'] !== undefined && { Again: text(p, 'Again') }),
  };
}

/**
 * Account linking as the stage wants it; voice-forward is on unless it says otherwise.
 *
 * @throws SettingError
 */
export function accountLinkingSettings(json: string): AccountLinkingSettings {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    // The parser's message would quote it.
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new SettingError(
      'Property AccountLinking',
      'is no JSON object',
      'mend account-linking.json',
    );
  }
  if ('clientSecret' in value) {
    throw new SettingError(
      'Property AccountLinking',
      'holds a clientSecret',
      'take it out: the publisher reads the secret itself',
    );
  }
  const settings = value as AccountLinkingSettings;
  if (typeof settings.clientId !== 'string' || settings.clientId === '') {
    throw new SettingError(
      'Property AccountLinking',
      'has no clientId',
      "set the stage's lwaClientId",
    );
  }
  return { voiceForwardAccountLinking: 'ENABLED', ...settings };
}

function text(properties: Readonly<Record<string, unknown>>, name: string): string {
  const value = properties[name];
  if (typeof value === 'string' && value !== '') return value;
  throw new SettingError(`Property ${name}`, 'is missing or no text', 'set it on the resource');
}
