import { type PublishedSkill } from '../published-skill';
import { timestamp } from './envelope';

/** Events that Alexa sends outside of a session. */
export type SkillEvent =
  | { readonly type: 'AlexaSkillEvent.SkillEnabled' }
  | { readonly type: 'AlexaSkillEvent.SkillDisabled' }
  | { readonly type: 'AlexaSkillEvent.SkillAccountLinked'; readonly accessToken: string }
  | {
      readonly type:
        'AlexaSkillEvent.SkillPermissionAccepted' | 'AlexaSkillEvent.SkillPermissionChanged';
      readonly permissions: readonly string[];
    };

/** An event that is not delivered yet, with the values from when it happened. */
export interface QueuedEvent {
  readonly event: SkillEvent;
  readonly userId: string;
  /** Epoch milliseconds. */
  readonly happenedAt: number;
}

const NAMES: Readonly<{ [type in SkillEvent['type']]: string }> = {
  'AlexaSkillEvent.SkillEnabled': 'SKILL_ENABLED',
  'AlexaSkillEvent.SkillDisabled': 'SKILL_DISABLED',
  'AlexaSkillEvent.SkillAccountLinked': 'SKILL_ACCOUNT_LINKED',
  'AlexaSkillEvent.SkillPermissionAccepted': 'SKILL_PERMISSION_ACCEPTED',
  'AlexaSkillEvent.SkillPermissionChanged': 'SKILL_PERMISSION_CHANGED',
};

/** Events to which the publisher subscribes every skill. */
const EVENTS = ['SKILL_ENABLED', 'SKILL_DISABLED', 'SKILL_ACCOUNT_LINKED'];
/** Events to which the publisher subscribes a skill that requests permissions. */
const PERMISSION_EVENTS = ['SKILL_PERMISSION_ACCEPTED', 'SKILL_PERMISSION_CHANGED'];

/** Whether the published skill is subscribed to this kind of event. */
export function isSubscribed({ manifest }: PublishedSkill, { type }: SkillEvent): boolean {
  const { events, permissions = [] } = manifest;
  const names =
    events?.subscriptions?.map(({ eventName }) => eventName) ??
    (permissions.length > 0 ? [...EVENTS, ...PERMISSION_EVENTS] : EVENTS);
  return names.includes(NAMES[type]);
}

/** The fields of an event's request that other requests do not have. */
export function eventFields(
  { event, happenedAt }: QueuedEvent,
  now: number,
): Readonly<{ [field: string]: unknown }> {
  const body = bodyOf(event);
  return {
    eventCreationTime: timestamp(happenedAt),
    eventPublishingTime: timestamp(now),
    ...(body && { body }),
  };
}

function bodyOf(event: SkillEvent) {
  switch (event.type) {
    case 'AlexaSkillEvent.SkillAccountLinked':
      return { accessToken: event.accessToken };
    case 'AlexaSkillEvent.SkillPermissionAccepted':
    case 'AlexaSkillEvent.SkillPermissionChanged':
      return { acceptedPermissions: event.permissions.map((scope) => ({ scope })) };
    default:
      return undefined;
  }
}
