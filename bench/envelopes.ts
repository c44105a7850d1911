import { type Request, type RequestEnvelope } from 'ask-sdk-model';

export const SKILL_ID = 'amzn1.ask.skill.2b1c0f3e-7d55-4a0b-9c1e-1f6a8d3e5b77';
export const CLIENT_ID = 'amzn1.application-oa2-client.6f1d2c3b4a59687786950a1b2c3d4e5f';
const ACCESS_TOKEN = `Atza|${'IwEBIJedGXjDqsU'.repeat(24)}`;

/** The turns that are measured warm. */
export const TURNS = [
  'launchUnlinked',
  'launchLinked',
  'bookingLinked',
  'linkMyAccount',
  'resumedLinked',
  'resumedDenied',
] as const;
/** The last two occur only in the measured conversations. */
export type Turn = (typeof TURNS)[number] | 'bookingUnlinked' | 'bookingConfirmed';

export interface ConversationState {
  /** @default 0 */
  readonly customer?: number;
  readonly attributes?: Record<string, unknown> | undefined;
  readonly connectionToken?: string | undefined;
}

const userId = (customer: number) =>
  `amzn1.ask.account.${'AM3B227HF3FAM1B261HK7FFM3A2'.repeat(6)}${String(customer).padStart(8, '0')}`;

const LINKED_TURNS: readonly Turn[] = [
  'launchLinked',
  'bookingLinked',
  'bookingConfirmed',
  'resumedLinked',
];

/** Has the size of an envelope from Alexa. */
export function envelopeOf(
  turn: Turn,
  apiEndpoint: string,
  before: ConversationState = {},
): RequestEnvelope {
  const user = {
    userId: userId(before.customer ?? 0),
    ...(LINKED_TURNS.includes(turn) && { accessToken: ACCESS_TOKEN }),
  };
  const application = { applicationId: SKILL_ID };
  const sessionId = 'amzn1.echo-api.session.0d9c5a4e-8b57-4f0e-9a6b-3f8f5c7f2a11';
  return {
    version: '1.0',
    session: {
      new: turn.startsWith('launch'),
      sessionId,
      application,
      user,
      attributes: before.attributes ?? {},
    },
    context: {
      System: {
        application,
        user,
        device: {
          deviceId: `amzn1.ask.device.${'AFQ5ZB6U2M3L'.repeat(8)}`,
          supportedInterfaces: { AudioPlayer: {} },
        },
        apiEndpoint,
        apiAccessToken: `eyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiIs.${'eyJhdWQiOiJodHRwcz'.repeat(40)}`,
      },
      AudioPlayer: { playerActivity: 'IDLE' },
    },
    request: requestOf(turn, before),
  };
}

function requestOf(turn: Turn, { connectionToken: token }: ConversationState): Request {
  const common = {
    requestId: 'amzn1.echo-api.request.5f4b2f86-3c0c-4f3e-8a60-0d5c1f2b7e9d',
    timestamp: '2026-11-20T08:00:00Z',
    locale: 'en-US',
  };
  const intent = (name: string, slots = {}) =>
    ({
      ...common,
      type: 'IntentRequest',
      dialogState: 'COMPLETED',
      intent: { name, confirmationStatus: 'NONE', slots },
    }) as const;
  const resumed = (status: string): Request => ({
    ...common,
    type: 'SessionResumedRequest',
    cause: {
      type: 'ConnectionCompleted',
      ...(token !== undefined && { token }),
      status: { code: '200', message: 'OK' },
      result: { status },
    },
  });
  switch (turn) {
    case 'launchUnlinked':
    case 'launchLinked':
      return { ...common, type: 'LaunchRequest' };
    case 'bookingConfirmed':
      return intent('AMAZON.YesIntent');
    case 'bookingLinked':
    case 'bookingUnlinked':
      return intent('BookRideIntent', {
        destination: { name: 'destination', value: 'the airport', confirmationStatus: 'NONE' },
      });
    case 'linkMyAccount':
      return intent('LinkAccountIntent');
    case 'resumedLinked':
      return resumed('LINKED');
    case 'resumedDenied':
      return resumed('DENIED');
  }
}
