import { type Account } from '../customer/account';
import { newId } from '../ids';
import { type Session } from './session';

/** What Alexa knows beside the request as she asks the skill. */
export interface Circumstances {
  readonly skillId: string;
  readonly account: Account;
  readonly accessToken: string | undefined;
  /** The skill has personalization on: who speaks is named, where the voice is known. */
  readonly personalized: boolean;
  /** The customer profile API. */
  readonly apiEndpoint: string;
  readonly apiAccessToken: string;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly locale: string;
}

export interface Request {
  readonly type: string;
  readonly requestId: string;
  readonly timestamp: string;
  readonly [field: string]: unknown;
}

export interface Envelope {
  readonly version: '1.0';
  readonly session?: unknown;
  readonly context: unknown;
  readonly request: Request;
}

/** To the second, as Alexa writes a time. */
export const timestamp = (epochMs: number): string =>
  new Date(epochMs).toISOString().replace(/\.\d+Z$/, 'Z');

/** A request with the fields that all have. */
export const request = (
  { now, locale }: Circumstances,
  type: string,
  fields: Readonly<{ [field: string]: unknown }> = {},
): Request => ({
  type,
  requestId: newId.request(),
  locale,
  timestamp: timestamp(now),
  ...fields,
});

/** The whole envelope; skill events have neither session nor device. */
export function envelope(
  circumstances: Circumstances,
  asked: Request,
  session: Session | undefined,
): Envelope {
  const { skillId, account, accessToken, apiEndpoint, apiAccessToken } = circumstances;
  const application = { applicationId: skillId };
  const user = { userId: account.userId, ...(accessToken !== undefined && { accessToken }) };
  const system = { application, user };
  const api = { apiEndpoint, apiAccessToken };
  if (!session) {
    return { version: '1.0', context: { System: { ...system, ...api } }, request: asked };
  }
  const device = { deviceId: account.deviceId, supportedInterfaces: {} };
  const person = speaker(circumstances);
  return {
    version: '1.0',
    session: {
      new: session.isNew,
      sessionId: session.id,
      application,
      attributes: session.attributes,
      user,
    },
    context: { System: { ...system, device, ...(person && { person }), ...api } },
    request: asked,
  };
}

const speaker = ({ account, personalized }: Circumstances) =>
  personalized && account.customer.voiceRecognized ? { personId: account.personId } : undefined;
