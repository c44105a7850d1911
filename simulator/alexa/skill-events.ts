import { type PublishedSkill } from '../published-skill';
import { timestamp } from './envelope';

/** Events that Alexa sends outside of a session. */
export type SkillEvent =
  | { readonly type: 'AlexaSkillEvent.SkillEnabled' }
  | { readonly type: 'AlexaSkillEvent.SkillDisabled' }
  | { readonly type: 'AlexaSkillEvent.SkillAccountLinked'; readonly accessToken: string }
  | {
      readonly type: 'AlexaSkillEvent.SkillPermissionAccepted';
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
};

/**
 * Whether the published skill is subscribed to this kind of event. A manifest without subscriptions counts as
 * subscribed to all, because this project's publisher adds the subscriptions when it publishes a skill.
 */
export function isSubscribed({ manifest }: PublishedSkill, { type }: SkillEvent): boolean {
  const { subscriptions } = manifest.events ?? {};
  return !subscriptions || subscriptions.some(({ eventName }) => eventName === NAMES[type]);
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
  if ('accessToken' in event) return { accessToken: event.accessToken };
  return 'permissions' in event
    ? { acceptedPermissions: event.permissions.map((scope) => ({ scope })) }
    : undefined;
}
