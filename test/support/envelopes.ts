import { randomUUID } from 'node:crypto';

export const SKILL_ID = 'amzn1.ask.skill.0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0';

/** Fields of an envelope that a test can set. */
export interface EnvelopeFields {
  readonly userId?: string;
  readonly accessToken?: string | undefined;
  readonly sessionId?: string;
  readonly isNew?: boolean;
  readonly attributes?: Readonly<Record<string, unknown>> | undefined;
  readonly locale?: string;
  readonly requestId?: string;
  readonly skillId?: string;
  readonly deviceId?: string;
}

/** Mutable, so that a test can make an envelope invalid. */
export interface Envelope {
  version: string;
  session?: Record<string, unknown> & { attributes?: Record<string, unknown> };
  context: { System: Record<string, unknown> };
  request: Record<string, unknown> & { type: string };
}

export const USER_ID = 'amzn1.ask.account.THECUSTOMER';
export const TIMESTAMP = '2026-11-02T09:00:00Z';

export function envelope(request: Envelope['request'], fields: EnvelopeFields = {}): Envelope {
  const { userId = USER_ID, accessToken, skillId = SKILL_ID, attributes = {} } = fields;
  const { deviceId = 'amzn1.ask.device.KITCHEN' } = fields;
  const { sessionId = 'amzn1.echo-api.session.one', isNew = false, locale = 'en-US' } = fields;
  const user = { userId, ...(accessToken !== undefined && { accessToken }) };
  const application = { applicationId: skillId };
  return {
    version: '1.0',
    session: { new: isNew, sessionId, application, attributes: { ...attributes }, user },
    context: {
      System: {
        application,
        user,
        device: { deviceId, supportedInterfaces: {} },
        apiEndpoint: 'https://api.eu.amazonalexa.com',
        apiAccessToken: 'eyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiJ9.profile',
      },
    },
    request: {
      requestId: fields.requestId ?? `amzn1.echo-api.request.${randomUUID()}`,
      timestamp: TIMESTAMP,
      locale,
      ...request,
    },
  };
}

export const launch = (fields?: EnvelopeFields) =>
  envelope({ type: 'LaunchRequest' }, { isNew: true, ...fields });

/** A slot whose value is `null` is not filled. */
export function intent(
  name: string,
  slots: Readonly<Record<string, string | null>> = {},
  fields?: EnvelopeFields,
): Envelope {
  const filled = Object.entries(slots).map(([slot, value]) => [
    slot,
    { name: slot, confirmationStatus: 'NONE', ...(value !== null && { value }) },
  ]);
  return envelope(
    {
      type: 'IntentRequest',
      dialogState: 'STARTED',
      intent: { name, confirmationStatus: 'NONE', slots: Object.fromEntries(filled) as unknown },
    },
    fields,
  );
}

export const resumed = (cause: unknown, fields?: EnvelopeFields) =>
  envelope({ type: 'SessionResumedRequest', cause }, fields);

export const cause = (status: string, token?: string, more: object = {}) => ({
  type: 'ConnectionCompleted',
  ...(token !== undefined && { token }),
  status: { code: '200', message: 'OK' },
  result: { status },
  ...more,
});

export const sessionEnded = (reason: string, fields?: EnvelopeFields) =>
  envelope({ type: 'SessionEndedRequest', reason }, fields);

/** Alexa sends skill events without session, device and locale. */
export function skillEvent(
  name: string,
  { at = TIMESTAMP, body, ...fields }: EnvelopeFields & { at?: string; body?: unknown } = {},
): Envelope {
  const event = envelope({ type: `AlexaSkillEvent.${name}` }, fields);
  delete event.session;
  delete event.context.System.device;
  delete event.request.locale;
  Object.assign(event.request, {
    timestamp: at,
    eventCreationTime: at,
    eventPublishingTime: at,
    ...(body !== undefined && { body }),
  });
  return event;
}
