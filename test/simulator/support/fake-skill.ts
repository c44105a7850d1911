import { type SkillEndpoint } from '../../../simulator/function-host';

export interface Incoming {
  readonly context: {
    readonly System: { readonly application: { readonly applicationId: string } };
  };
  readonly session?: { readonly attributes?: object };
  readonly request: {
    readonly type: string;
    readonly intent?: { readonly name: string };
    readonly cause?: unknown;
    readonly [field: string]: unknown;
  };
}

/** A thrown error becomes an error of the function. */
export type Answering = (envelope: Incoming) => unknown;

export interface FakeSkill extends SkillEndpoint {
  readonly envelopes: readonly Incoming[];
  readonly clockOffsets: readonly number[];
  answering: Answering;
}

export function fakeSkill(answering: Answering = linkingSkill): FakeSkill {
  const envelopes: Incoming[] = [];
  const clockOffsets: number[] = [];
  const skill: FakeSkill = {
    envelopes,
    clockOffsets,
    answering,
    outputLines: [],
    async invoke(envelope) {
      const incoming = JSON.parse(JSON.stringify(envelope)) as Incoming;
      envelopes.push(incoming);
      try {
        return { response: skill.answering(incoming), timedOut: false, durationMs: 1, logs: [] };
      } catch (thrown) {
        const { name: errorType, message: errorMessage } = thrown as Error;
        return {
          error: { errorType, errorMessage },
          timedOut: errorType === 'Sandbox.Timedout',
          durationMs: 1,
          logs: [],
        };
      }
    },
    moveClock: async (offsetMs) => void clockOffsets.push(offsetMs),
    close: async () => undefined,
  };
  return skill;
}

const plain = (text: string) => ({ type: 'PlainText', text });

export const asking = (text: string, more: object = {}) => ({
  version: '1.0',
  sessionAttributes: { asked: text },
  response: {
    outputSpeech: plain(text),
    reprompt: { outputSpeech: plain(`Once more: ${text}`) },
    shouldEndSession: false,
    ...more,
  },
});

export const saying = (text: string) => ({
  version: '1.0',
  response: { outputSpeech: plain(text), shouldEndSession: true },
});

export const nothing = { version: '1.0', response: {} };

export const CONNECTION = {
  type: 'Connections.StartConnection',
  uri: 'connection://AMAZON.AskForAccountLinking/1',
  input: { '@type': 'AskForAccountLinking', '@version': '1' },
  token: 'connection-token',
  onCompletion: 'RESUME_SESSION',
};

export const connecting = (directive: object = {}) => ({
  version: '1.0',
  sessionAttributes: { sent: 'attributes' },
  response: {
    outputSpeech: plain("Let's link."),
    directives: [{ ...CONNECTION, ...directive }],
  },
});

export const cardSkill: Answering = ({ session }) =>
  session ? asking('In your Alexa app. What next?', { card: { type: 'LinkAccount' } }) : nothing;

export const linkingSkill: Answering = ({ request }) => {
  switch (request.intent?.name ?? request.type) {
    case 'LaunchRequest':
      return asking('Shall I link your account?');
    case 'LinkAccountIntent':
      return connecting();
    case 'SessionResumedRequest':
      return asking(`It came back: ${statusOf(request.cause)}. What next?`);
    case 'AMAZON.StopIntent':
    case 'AMAZON.CancelIntent':
      return saying('Goodbye.');
    case 'BookRideIntent':
      return asking('Shall I book it?');
    default:
      return request.type === 'IntentRequest' ? asking('Pardon?') : nothing;
  }
};

const statusOf = (cause: unknown): string =>
  (cause as { result?: { status?: string } | null }).result?.status ?? 'nothing';
