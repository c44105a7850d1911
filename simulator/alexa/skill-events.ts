import { type PublishedSkill } from '../published-skill';
import { timestamp } from './envelope';

export type SkillEvent =
  | { readonly type: 'AlexaSkillEvent.SkillEnabled' }
  | { readonly type: 'AlexaSkillEvent.SkillDisabled' }
  | { readonly type: 'AlexaSkillEvent.SkillAccountLinked'; readonly accessToken: string }
  | {
      readonly type: 'AlexaSkillEvent.SkillPermissionAccepted';
      readonly permissions: readonly string[];
    };

/** The values are from the time of the event, not of its delivery. */
export interface QueuedEvent {
  readonly event: SkillEvent;
  readonly userId: string;
  /** Epoch milliseconds. */
  readonly happenedAt: number;
}

const SUBSCRIPTION_NAMES: Readonly<{ [type in SkillEvent['type']]: string }> = {
  'AlexaSkillEvent.SkillEnabled': 'SKILL_ENABLED',
  'AlexaSkillEvent.SkillDisabled': 'SKILL_DISABLED',
  'AlexaSkillEvent.SkillAccountLinked': 'SKILL_ACCOUNT_LINKED',
  'AlexaSkillEvent.SkillPermissionAccepted': 'SKILL_PERMISSION_ACCEPTED',
};

/**
 * A manifest without subscriptions counts as subscribed to all events, because this project's publisher adds
 * the subscriptions when it publishes a skill.
 */
export function isSubscribed({ manifest }: PublishedSkill, { type }: SkillEvent): boolean {
  const { subscriptions } = manifest.events ?? {};
  return (
    !subscriptions || subscriptions.some(({ eventName }) => eventName === SUBSCRIPTION_NAMES[type])
  );
}

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
