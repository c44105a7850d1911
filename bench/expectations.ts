import { type ResponseEnvelope } from 'ask-sdk-model';
import { type Turn } from './envelopes';

export class WrongAnswerError extends Error {
  constructor(subject: string, turn: Turn, expected: string, answer: unknown) {
    const shown = JSON.stringify(answer)?.slice(0, 500);
    super(`${subject} answered ${turn} without ${expected}: ${shown}`);
    this.name = 'WrongAnswerError';
  }
}

/** No skill may be fast because it does less. */
const EXPECTED: Record<Turn, Record<string, (answer: ResponseEnvelope) => boolean>> = {
  launchUnlinked: { 'the offer': says(/link your account/i), 'a question': asks },
  launchLinked: { 'a welcome': says(/welcome|hail/i), 'a question': asks },
  bookingLinked: { 'the destination': says(/airport/), 'a question': asks },
  bookingUnlinked: { 'a sentence about the account': says(/account/i) },
  bookingConfirmed: { 'the destination': says(/airport/) },
  linkMyAccount: { 'the connection': startsConnection },
  resumedLinked: { 'a question': asks },
  resumedDenied: { 'the app card': sendsCard, 'a question': asks },
};

/** @throws WrongAnswerError */
export function checkAnswer(subject: string, turn: Turn, answer: unknown): void {
  for (const [expected, isMet] of Object.entries(EXPECTED[turn])) {
    if (!isMet(answer as ResponseEnvelope))
      throw new WrongAnswerError(subject, turn, expected, answer);
  }
}

function says(pattern: RegExp) {
  return ({ response }: ResponseEnvelope): boolean => {
    const speech = response.outputSpeech;
    return speech?.type === 'SSML' && pattern.test(speech.ssml);
  };
}

function asks({ response }: ResponseEnvelope): boolean {
  return response.shouldEndSession === false && response.reprompt !== undefined;
}

function startsConnection({ response }: ResponseEnvelope): boolean {
  return response.directives?.[0]?.type === 'Connections.StartConnection';
}

function sendsCard({ response }: ResponseEnvelope): boolean {
  return response.card?.type === 'LinkAccount';
}
