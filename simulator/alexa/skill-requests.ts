import { SignInError } from '../voice-forward/errors';
import { refresh, type SignInParts } from '../voice-forward/sign-in';
import { isPersonalized } from '../published-skill';
import { NoResponseError } from '../http';
import { type Account } from '../customer/account';
import { envelope, request, type Circumstances, type Envelope } from './envelope';
import { type Session } from './session';
import { type Setting } from './context';
import { eventFields, isSubscribed, type WaitingEvent } from './skill-events';
import { type Reply } from './skill-client';

export interface Asked {
  readonly type: string;
  readonly fields?: Readonly<{ [field: string]: unknown }>;
  readonly session: Session;
  /** @default as it is held */
  readonly withToken?: boolean;
}

/** Sends the skill one request of a session. */
export async function ask(setting: Setting, asked: Asked): Promise<Reply> {
  const { type, fields, session, withToken = true } = asked;
  const accessToken = await currentToken(setting);
  const circumstances = circumstancesOf(setting, withToken ? accessToken : undefined);
  return setting.line.ask(envelope(circumstances, request(circumstances, type, fields), session));
}

/**
 * Sends the skill one event, where it asked for such. False where it did not acknowledge it, and
 * will be told again.
 */
export async function tell(setting: Setting, waiting: WaitingEvent): Promise<boolean> {
  const { event, userId } = waiting;
  if (!isSubscribed(setting.skill, event)) return true;
  const accessToken = 'accessToken' in event ? event.accessToken : undefined;
  const circumstances = circumstancesOf(setting, accessToken);
  const asked = request(circumstances, event.type, eventFields(waiting, circumstances.now));
  const { refused } = await setting.line.ask(
    ofUser(envelope(circumstances, asked, undefined), userId),
  );
  return refused === undefined;
}

/** What is needed to speak to LWA in the skill's name. */
export function signInParts({ services, skill }: Setting): SignInParts {
  const { clock, record, servers, vendorId } = services;
  const { accountLinking = {} } = skill;
  const { clientId, clientSecret } = accountLinking;
  const { lwa, client } = servers;
  const own = clientId === undefined ? client : { clientId, secret: clientSecret ?? client.secret };
  return { lwa, clock, client: own, accountLinking, vendorId, record };
}

function circumstancesOf(setting: Setting, accessToken: string | undefined): Circumstances {
  const { services, skillId, locale } = setting;
  const { clock, servers } = services;
  return {
    skillId,
    locale,
    accessToken,
    account: setting.account,
    personalized: isPersonalized(setting.skill),
    apiEndpoint: servers.profile.url,
    apiAccessToken: servers.profile.issueToken(),
    now: clock.now(),
  };
}

/** Alexa refreshes a token before she sends it; where that fails, the request has none. */
async function currentToken(setting: Setting): Promise<string | undefined> {
  const account: Account = setting.account;
  const { tokens } = account;
  if (!tokens) return undefined;
  if (tokens.expiresAt > setting.services.clock.now()) return tokens.accessToken;
  try {
    account.tokens = await refresh(signInParts(setting), tokens.refreshToken);
    return account.tokens.accessToken;
  } catch (error) {
    if (error instanceof SignInError || error instanceof NoResponseError) return undefined;
    throw error;
  }
}

/** An event is about who the customer was as it happened. */
function ofUser(sent: Envelope, userId: string): Envelope {
  const { System } = sent.context as { System: { user: object } };
  return { ...sent, context: { System: { ...System, user: { ...System.user, userId } } } };
}
