import { type SkillEndpoint } from '../../../simulator/function-host';
import { type Envelope } from '../../support/envelopes';

/** A skill that quotes what it got wherever it can: in its log, its speech, on its card, in its error. */
export const quoting = (end: SkillEndpoint): SkillEndpoint => ({
  ...end,
  invoke: async (envelope) => {
    const { request } = envelope as Envelope;
    const quote = JSON.stringify(envelope);
    const { logs, ...invocation } = await end.invoke(envelope);
    const answer = { ...invocation, logs: [...logs, quote, JSON.stringify({ message: quote })] };
    if (request.type === 'IntentRequest') {
      return { ...answer, response: undefined, error: { errorType: 'Error', errorMessage: quote } };
    }
    if (request.type !== 'LaunchRequest') return answer;
    const outputSpeech = { type: 'PlainText', text: quote };
    const card = { type: 'Simple', title: 'You are', content: quote };
    const response = { outputSpeech, reprompt: { outputSpeech }, card, shouldEndSession: false };
    return { ...answer, response: { version: '1.0', response } };
  },
});

/** A function whose every log line is the envelope. */
export function logging(end: SkillEndpoint): SkillEndpoint {
  const written: string[] = [];
  return {
    ...end,
    written,
    invoke: (envelope) => {
      written.push(JSON.stringify(JSON.stringify(envelope)));
      return end.invoke(envelope);
    },
  };
}
