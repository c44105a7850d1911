import { type SkillManifest } from '../smapi/types';
import { objectIn } from './mark';

/** Events that every skill is told of. */
const EVENTS = ['SKILL_ENABLED', 'SKILL_DISABLED', 'SKILL_ACCOUNT_LINKED'];
/** Those that a skill gets that asks for permissions. */
const PERMISSION_EVENTS = ['SKILL_PERMISSION_ACCEPTED', 'SKILL_PERMISSION_CHANGED'];

interface Subscription {
  readonly eventName: string;
}

/** The manifest with where Alexa calls, for requests and for skill events. Its own regions stay. */
export function withEndpoint(manifest: SkillManifest, uri: string): SkillManifest {
  const apis = objectIn(manifest, 'apis');
  const custom = objectIn(apis, 'custom');
  const events = objectIn(manifest, 'events');
  return {
    ...manifest,
    apis: { ...apis, custom: { ...custom, endpoint: { uri } } },
    events: { ...events, endpoint: { uri }, subscriptions: subscriptions(manifest, events) },
  };
}

/** The manifest without any address: of a skill that has no function yet. */
export function withoutEndpoint(manifest: SkillManifest): SkillManifest {
  const apis = objectIn(manifest, 'apis');
  const custom = without(objectIn(apis, 'custom'), 'endpoint', 'regions');
  return { ...without(manifest, 'events'), apis: { ...apis, custom } };
}

function subscriptions(manifest: SkillManifest, events: SkillManifest): Subscription[] {
  const own = Array.isArray(events['subscriptions'])
    ? (events['subscriptions'] as Subscription[])
    : [];
  const permissions = manifest['permissions'];
  const asks = Array.isArray(permissions) && permissions.length > 0;
  const names = [...EVENTS, ...(asks ? PERMISSION_EVENTS : [])];
  const missing = names.filter((name) => !own.some(({ eventName }) => eventName === name));
  return [...own, ...missing.map((eventName) => ({ eventName }))];
}

const without = (parent: SkillManifest, ...parts: string[]): SkillManifest =>
  Object.fromEntries(Object.entries(parent).filter(([part]) => !parts.includes(part)));
