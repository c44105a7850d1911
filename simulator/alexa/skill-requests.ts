import { NoResponseError } from '../http';
import { isPersonalized } from '../published-skill';
import { SignInError } from '../voice-forward/errors';
import { refresh, type SignInContext } from '../voice-forward/sign-in';
import { type AlexaContext } from './context';
import { envelope, newRequest, type Envelope, type EnvelopeFields } from './envelope';
import { type Session } from './session';
import { type Reply } from './skill-client';
import { eventFields, isSubscribed, type QueuedEvent } from './skill-events';

export interface SkillRequest {
  /** For example `LaunchRequest`. */
  readonly type: string;
  /** Fields that only this type of request has. */
  readonly fields?: Readonly<{ [field: string]: unknown }>;
  readonly session: Session;
  /** @default true */
  readonly withToken?: boolean;
}

export async function sendRequest(
  context: AlexaContext,
  skillRequest: SkillRequest,
): Promise<Reply> {
  const { type, fields, session, withToken = true } = skillRequest;
  const accessToken = await currentToken(context);
  const common = fieldsOf(context, withToken ? accessToken : undefined);
  return context.client.send(envelope(common, newRequest(common, type, fields), session));
}

/** Resolves with false if the event must be sent again. */
export async function sendEvent(context: AlexaContext, queued: QueuedEvent): Promise<boolean> {
  const { event, userId } = queued;
  if (!isSubscribed(context.skill, event)) return true;
  const accessToken = 'accessToken' in event ? event.accessToken : undefined;
  const common = fieldsOf(context, accessToken);
  const request = newRequest(common, event.type, eventFields(queued, common.now));
  const { rejection } = await context.client.send(
    withUserId(envelope(common, request, undefined), userId),
  );
  return rejection === undefined;
}

export function signInContext({ services, skill }: AlexaContext): SignInContext {
  const { clock, record, servers, vendorId } = services;
  const { accountLinking = {} } = skill;
  const { clientId, clientSecret } = accountLinking;
  const { lwa, client } = servers;
  const skillClient =
    clientId === undefined ? client : { clientId, secret: clientSecret ?? client.secret };
  return { lwa, clock, client: skillClient, accountLinking, vendorId, record };
}

function fieldsOf(context: AlexaContext, accessToken: string | undefined): EnvelopeFields {
  const { services, skillId, locale } = context;
  const { clock, servers } = services;
  return {
    skillId,
    locale,
    accessToken,
    account: context.account,
    isPersonalized: isPersonalized(context.skill),
    apiEndpoint: servers.profile.url,
    apiAccessToken: servers.profile.issueToken(),
    now: clock.now(),
  };
}

/** Alexa refreshes an expired access token; if that fails, the request has none. */
async function currentToken(context: AlexaContext): Promise<string | undefined> {
  const { account } = context;
  const { tokens } = account;
  if (!tokens) return undefined;
  if (tokens.expiresAt > context.services.clock.now()) return tokens.accessToken;
  try {
    account.tokens = await refresh(signInContext(context), tokens.refreshToken);
    return account.tokens.accessToken;
  } catch (error) {
    if (error instanceof SignInError || error instanceof NoResponseError) return undefined;
    throw error;
  }
}

/** The user id changes when a skill is enabled again; an event has the id from when it happened. */
function withUserId(original: Envelope, userId: string): Envelope {
  const { System } = original.context as { System: { user: object } };
  return { ...original, context: { System: { ...System, user: { ...System.user, userId } } } };
}
