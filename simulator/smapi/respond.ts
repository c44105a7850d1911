import { parseJson } from '../json';
import { authorize, type AuthorizationOptions } from './authorization';
import { requestProblems, responseProblems } from './contract/contract';
import { operationFor, type ContractOperation } from './contract/operations';
import { type ContractProblems } from './contract-problems';
import { type Failure } from './controls';
import { badRequest, errorResponse } from './error-responses';
import { RejectedRequestError } from './errors';
import { type OperationContext, type OperationRequest } from './operation';
import { OPERATIONS } from './operations';
import { type SmapiResponse } from './response';

export interface RespondOptions {
  readonly context: OperationContext;
  readonly authorization: AuthorizationOptions;
  readonly problems: ContractProblems;
  /** Called after each request that may have changed the state. */
  readonly onChange: () => void;
}

export interface Reply {
  readonly response: SmapiResponse;
  /** Close the connection instead of sending the response. */
  readonly disconnect: boolean;
}

export async function respond(
  request: Request,
  text: string,
  options: RespondOptions,
): Promise<Reply> {
  const { context, problems, onChange } = options;
  const { pathname } = new URL(request.url);
  const operation = operationFor(request.method, pathname);
  if (operation === undefined) {
    problems.add('request', `${request.method} ${pathname}`, ['unknown operation']);
    return reply(errorResponse(404));
  }
  const rule = context.controls.nextFailure(operation.name);
  if (rule?.failure === 'disconnect') return { response: errorResponse(503), disconnect: true };
  if (rule !== undefined && rule.failure !== 'execute and disconnect') {
    return reply(failureResponse(rule.failure, rule));
  }
  context.imports.step();
  const response = await run(request, text, operation, options).catch((error: unknown) => {
    if (error instanceof RejectedRequestError) return error.response;
    throw error;
  });
  onChange();
  problems.add('response', operation.name, problemsOf(operation, response, context));
  return { response, disconnect: rule !== undefined };
}

async function run(
  request: Request,
  text: string,
  operation: ContractOperation,
  { context, authorization, problems }: RespondOptions,
): Promise<SmapiResponse> {
  await authorize(request.headers.get('authorization'), authorization);
  const implementation = OPERATIONS[operation.name];
  if (implementation === undefined) return notImplemented(operation.name);
  const parsed = parse(request, text, operation);
  const found = requestProblems(operation, parsed);
  if (found.length > 0) {
    problems.add('request', operation.name, found);
    throw badRequest(found.map((message) => ({ code: 'INVALID_DATA', message })));
  }
  return implementation(parsed, context);
}

/** Ignores the content type of the body: Amazon's ask-cli labels some JSON as a form. */
function parse(
  { headers, url }: Request,
  text: string,
  { params }: ContractOperation,
): OperationRequest {
  const body = parseJson(text);
  if (body === undefined && text.trim() !== '') {
    throw badRequest([{ code: 'INVALID_JSON', message: 'The body is not valid JSON.' }]);
  }
  return { params, query: new URL(url).searchParams, headers, body };
}

const reply = (response: SmapiResponse): Reply => ({ response, disconnect: false });

function failureResponse(
  failure: Failure & number,
  { retryAfterS }: { retryAfterS?: number },
): SmapiResponse {
  const response = errorResponse(failure);
  if (retryAfterS === undefined) return response;
  return { ...response, headers: { ...response.headers, 'Retry-After': String(retryAfterS) } };
}

const notImplemented = (name: string): SmapiResponse => ({
  status: 501,
  body: { code: 'NOT_IMPLEMENTED', message: `The simulator does not implement ${name}.` },
});

/**
 * A client error that the contract does not list is no violation: the contract lists no 400 for several
 * operations, and the real API is assumed to send it.
 */
function problemsOf(
  operation: ContractOperation,
  response: SmapiResponse,
  { controls }: OperationContext,
): readonly string[] {
  const { status } = response;
  const isClientError = status >= 400 && status < 500;
  const isWrapped = operation.name === 'getAccountLinkingInfoV1' && controls.wrapAccountLinking;
  if (status === 501 || isWrapped) return [];
  if (isClientError && operation.responses[String(status)] === undefined) return [];
  return responseProblems(operation, response);
}
