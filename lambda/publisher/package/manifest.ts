import { type SkillManifest } from '../smapi/types';
import { isObject } from '../json';

const EVENTS = ['SKILL_ENABLED', 'SKILL_DISABLED', 'SKILL_ACCOUNT_LINKED'];
const PERMISSION_EVENTS = ['SKILL_PERMISSION_ACCEPTED', 'SKILL_PERMISSION_CHANGED'];

interface Subscription {
  readonly eventName: string;
}

/** Sets the endpoints, except those in `regions`, and adds missing event subscriptions. */
export function withEndpoint(manifest: SkillManifest, uri: string): SkillManifest {
  const apis = partOf(manifest, 'apis');
  const custom = partOf(apis, 'custom');
  const events = partOf(manifest, 'events');
  return {
    ...manifest,
    apis: { ...apis, custom: { ...custom, endpoint: { uri } } },
    events: { ...events, endpoint: { uri }, subscriptions: subscriptions(manifest, events) },
  };
}

/** The manifest of a skill that has no function yet: without endpoints and skill events. */
export function withoutEndpoint(manifest: SkillManifest): SkillManifest {
  const apis = partOf(manifest, 'apis');
  const custom = without(partOf(apis, 'custom'), 'endpoint', 'regions');
  return { ...without(manifest, 'events'), apis: { ...apis, custom } };
}

export function partOf(parent: SkillManifest, name: string): SkillManifest {
  const value = parent[name];
  return isObject(value) ? value : {};
}

function subscriptions(manifest: SkillManifest, events: SkillManifest): Subscription[] {
  const own = Array.isArray(events['subscriptions'])
    ? (events['subscriptions'] as Subscription[])
    : [];
  const permissions = manifest['permissions'];
  const asksForPermissions = Array.isArray(permissions) && permissions.length > 0;
  const names = [...EVENTS, ...(asksForPermissions ? PERMISSION_EVENTS : [])];
  const missing = names.filter((name) => !own.some(({ eventName }) => eventName === name));
  return [...own, ...missing.map((eventName) => ({ eventName }))];
}

const without = (parent: SkillManifest, ...names: string[]): SkillManifest =>
  Object.fromEntries(Object.entries(parent).filter(([name]) => !names.includes(name)));
