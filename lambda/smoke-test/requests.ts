import { type Request, type RequestEnvelope, type ResponseEnvelope } from 'ask-sdk-model';
import { SYNTHETIC_USER_ID } from '../linking/synthetic-customer';
import { type SmokeTestIntent } from './names';

export interface Target {
  readonly skillId: string;
  readonly locale: string;
  readonly linkAccountIntent: string;
  /** A request that needs the account; without it, none is sent. */
  readonly accountRequest?: SmokeTestIntent | undefined;
}

/** All requests are of an unlinked customer. */
export type SmokeTestRequest = 'launch' | 'requestThatNeedsAccount' | 'linkMyAccount' | 'resumed';

/** Continues the session of the response `previous`; without it, begins a new session. */
export function envelopeOf(
  request: SmokeTestRequest,
  target: Target,
  previous?: ResponseEnvelope,
): RequestEnvelope {
  const { skillId, locale } = target;
  const user = { userId: SYNTHETIC_USER_ID };
  const application = { applicationId: skillId };
  const common = {
    requestId: `amzn1.echo-api.request.${crypto.randomUUID()}`,
    timestamp: new Date().toISOString(),
    locale,
  };
  return {
    version: '1.0',
    session: {
      new: previous === undefined,
      sessionId: 'amzn1.echo-api.session.synthetic',
      application,
      user,
      attributes: previous?.sessionAttributes ?? {},
    },
    context: {
      System: {
        application,
        user,
        device: { deviceId: 'amzn1.ask.device.SYNTHETIC', supportedInterfaces: {} },
        apiEndpoint: 'https://api.amazonalexa.com',
      },
    },
    request: { ...common, ...bodyOf(request, target, previous) } as Request,
  };
}

function bodyOf(
  request: SmokeTestRequest,
  // The default only satisfies the type: `requestThatNeedsAccount` is not sent without an account request.
  { linkAccountIntent, accountRequest = { name: '' } }: Target,
  previous: ResponseEnvelope | undefined,
): object {
  switch (request) {
    case 'launch':
      return { type: 'LaunchRequest' };
    case 'requestThatNeedsAccount':
      return intentRequest(accountRequest);
    case 'linkMyAccount':
      return intentRequest({ name: linkAccountIntent });
    case 'resumed':
      return {
        type: 'SessionResumedRequest',
        cause: {
          type: 'ConnectionCompleted',
          token: connectionToken(previous),
          status: { code: '200', message: 'OK' },
          result: { status: 'DENIED' },
        },
      };
  }
}

const intentRequest = ({ name, slots = {} }: SmokeTestIntent) => ({
  type: 'IntentRequest',
  dialogState: 'COMPLETED',
  intent: {
    name,
    confirmationStatus: 'NONE',
    slots: Object.fromEntries(
      Object.entries(slots).map(([slot, value]) => [slot, { name: slot, value }]),
    ),
  },
});

const connectionToken = (response: ResponseEnvelope | undefined): string | undefined =>
  response?.response.directives?.flatMap((directive) =>
    directive.type === 'Connections.StartConnection' ? [directive.token ?? ''] : [],
  )[0];
