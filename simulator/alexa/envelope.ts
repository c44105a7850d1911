import { type Account } from '../customer/account';
import { newId } from '../ids';
import { type Session } from './session';

export interface EnvelopeFields {
  readonly skillId: string;
  readonly account: Account;
  readonly accessToken: string | undefined;
  readonly isPersonalized: boolean;
  /** Address of the customer profile API. */
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

/** ISO 8601 in seconds, as Alexa writes a time. */
export const timestamp = (epochMs: number): string =>
  new Date(epochMs).toISOString().replace(/\.\d+Z$/, 'Z');

export const newRequest = (
  { now, locale }: EnvelopeFields,
  type: string,
  fields: Readonly<{ [field: string]: unknown }> = {},
): Request => ({
  type,
  requestId: newId.request(),
  locale,
  timestamp: timestamp(now),
  ...fields,
});

/** @param session undefined for a skill event, which has neither session nor device */
export function envelope(
  fields: EnvelopeFields,
  request: Request,
  session: Session | undefined,
): Envelope {
  const { skillId, account, accessToken, apiEndpoint, apiAccessToken } = fields;
  const application = { applicationId: skillId };
  const user = { userId: account.userId, ...(accessToken !== undefined && { accessToken }) };
  const system = { application, user };
  const api = { apiEndpoint, apiAccessToken };
  if (!session) {
    return { version: '1.0', context: { System: { ...system, ...api } }, request };
  }
  const device = { deviceId: account.deviceId, supportedInterfaces: {} };
  const person = recognizedPerson(fields);
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
    request,
  };
}

const recognizedPerson = ({ account, isPersonalized }: EnvelopeFields) =>
  isPersonalized && account.customer.personalizationEnabled && account.customer.voiceRecognized
    ? { personId: account.personId }
    : undefined;
