import { type Alexa, type Call } from './alexa';
import { type Answer } from './answer';
import { checkBearer, type Developers } from './bearer';
import { answerProblems, requestProblems } from './contract';
import { badRequest, errorAnswer, Refusal } from './errors';
import { OPERATIONS } from './operations';
import { type Problems } from './problems';
import { operationFor, type ContractOperation } from './spec';
import { type Trouble } from './switches';

export interface Responding {
  readonly alexa: Alexa;
  readonly developers: Developers;
  readonly problems: Problems;
  readonly changed: () => void;
}

/** A request, its body read. */
export interface Heard {
  readonly method: string;
  readonly url: string;
  readonly headers: Headers;
  readonly text: string;
}

export interface Response {
  readonly answer: Answer;
  /** Break the connection instead of answering. */
  readonly hangUp: boolean;
}

/**
 * One request, in Alexa's own order: trouble that a switch asks for, the token, the contract, the
 * operation; and its answer, held to the contract.
 */
export async function respond(request: Heard, responding: Responding): Promise<Response> {
  const { alexa, problems, changed } = responding;
  const { pathname } = new URL(request.url);
  const operation = operationFor(request.method, pathname);
  if (operation === undefined) {
    problems.add('request', `${request.method} ${pathname}`, [
      'the contract has no such operation',
    ]);
    return answering(errorAnswer(404));
  }
  const met = alexa.switches.take(operation.name);
  if (met?.trouble === 'hang up') return { answer: errorAnswer(503), hangUp: true };
  if (met !== undefined && met.trouble !== 'cut') return answering(troubled(met.trouble, met));
  alexa.imports.step();
  const answer = await answerOf(request, operation, responding).catch(refused);
  changed();
  const broken = shapeIsSwitched(operation, alexa) ? [] : answerProblems(operation, answer);
  if (answer.status !== 501) problems.add('answer', operation.name, broken);
  return { answer, hangUp: met?.trouble === 'cut' };
}

async function answerOf(
  request: Heard,
  operation: ContractOperation,
  { alexa, developers, problems }: Responding,
): Promise<Answer> {
  await checkBearer(request.headers.get('authorization'), developers);
  const play = OPERATIONS[operation.name];
  if (play === undefined) return notPlayed(operation.name);
  const call = callOf(request, operation);
  const found = requestProblems(operation, call);
  if (found.length > 0) {
    problems.add('request', operation.name, found);
    throw badRequest(found.map((message) => ({ code: 'INVALID_DATA', message })));
  }
  return play(call, alexa);
}

function callOf(request: Heard, operation: ContractOperation): Call {
  const { name, params } = operation;
  const query = new URL(request.url).searchParams;
  const body = parsed(request.text);
  return { operation: name, params, query, headers: request.headers, body };
}

/** Whatever the content type says: Amazon's own command line sends JSON as a form at times. */
function parsed(text: string): unknown {
  if (text.trim() === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw badRequest([{ code: 'INVALID_JSON', message: 'The body is not valid JSON.' }]);
  }
}

const answering = (answer: Answer): Response => ({ answer, hangUp: false });

function refused(error: unknown): Answer {
  if (error instanceof Refusal) return error.answer;
  throw error;
}

function troubled(trouble: Trouble & number, { retryAfterS }: { retryAfterS?: number }): Answer {
  const answer = errorAnswer(trouble);
  if (retryAfterS === undefined) return answer;
  return { ...answer, headers: { ...answer.headers, 'Retry-After': String(retryAfterS) } };
}

const notPlayed = (name: string): Answer => ({
  status: 501,
  body: { code: 'NOT_IMPLEMENTED', message: `The simulator does not play ${name}.` },
});

/** A test asked for the older shape, which the contract no longer has. */
const shapeIsSwitched = (operation: ContractOperation, { switches }: Alexa): boolean =>
  operation.name === 'getAccountLinkingInfoV1' && switches.wrapAccountLinking;
