import { type Request, type RequestEnvelope, type ResponseEnvelope } from 'ask-sdk-model';
import { SYNTHETIC_USER_ID } from '../linking/synthetic-customer';

/** The ids and values that the requests contain. */
export interface Target {
  readonly skillId: string;
  readonly locale: string;
}

/** Requests of an unlinked customer, in the order of a conversation. */
export type SmokeTestRequest = 'launch' | 'requestThatNeedsAccount' | 'linkMyAccount' | 'resumed';

/** The envelope of a request, which continues the session of the response before. */
export function envelopeOf(
  request: SmokeTestRequest,
  { skillId, locale }: Target,
  before?: ResponseEnvelope,
): RequestEnvelope {
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
      new: before === undefined,
      sessionId: 'amzn1.echo-api.session.synthetic',
      application,
      user,
      attributes: before?.sessionAttributes ?? {},
    },
    context: {
      System: {
        application,
        user,
        device: { deviceId: 'amzn1.ask.device.SYNTHETIC', supportedInterfaces: {} },
        apiEndpoint: 'https://api.amazonalexa.com',
      },
    },
    request: { ...common, ...bodyOf(request, before) } as Request,
  };
}

function bodyOf(request: SmokeTestRequest, before: ResponseEnvelope | undefined): object {
  switch (request) {
    case 'launch':
      return { type: 'LaunchRequest' };
    case 'requestThatNeedsAccount':
      return intent('BookRideIntent', { destination: { name: 'destination', value: 'airport' } });
    case 'linkMyAccount':
      return intent('LinkAccountIntent', {});
    case 'resumed':
      return {
        type: 'SessionResumedRequest',
        cause: {
          type: 'ConnectionCompleted',
          token: connectionToken(before),
          status: { code: '200', message: 'OK' },
          result: { status: 'DENIED' },
        },
      };
  }
}

const intent = (name: string, slots: object) => ({
  type: 'IntentRequest',
  dialogState: 'COMPLETED',
  intent: { name, confirmationStatus: 'NONE', slots },
});

const connectionToken = (response: ResponseEnvelope | undefined): string | undefined =>
  response?.response.directives?.flatMap((directive) =>
    directive.type === 'Connections.StartConnection' ? [directive.token ?? ''] : [],
  )[0];
