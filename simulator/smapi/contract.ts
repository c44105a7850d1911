import { type Answer } from './answer';
import {
  definitionValidator,
  schemaValidator,
  type ContractOperation,
  type Parameter,
} from './spec';
import { without } from './without';

/** What a request brings that the contract speaks of. */
export interface CheckedRequest {
  readonly query: URLSearchParams;
  readonly headers: Headers;
  readonly body: unknown;
}

/** What the contract finds wrong with a request; empty for a valid one. */
export const requestProblems = (
  operation: ContractOperation,
  request: CheckedRequest,
): readonly string[] =>
  operation.parameters.flatMap((parameter) => parameterProblems(operation, parameter, request));

function parameterProblems(
  operation: ContractOperation,
  parameter: Parameter,
  { query, headers, body }: CheckedRequest,
): readonly string[] {
  const { name, required = false } = parameter;
  switch (parameter.in) {
    case 'path':
      return valueProblems(parameter, operation.params[name]);
    case 'header':
      return valueProblems(parameter, headers.get(name) ?? undefined);
    case 'query':
      return parameter.type === 'array'
        ? required && !query.has(name)
          ? [`the parameter ${name} is missing`]
          : []
        : valueProblems(parameter, query.get(name) ?? undefined);
    case 'body':
      return bodyProblems(parameter, body);
  }
}

/** Path, query and headers are texts: numbers are read before their limits are looked at. */
function valueProblems(parameter: Parameter, value: string | undefined): readonly string[] {
  const { name, required } = parameter;
  if (value === undefined) return required ? [`the parameter ${name} is missing`] : [];
  const read = parameter.type === 'integer' ? Number(value) : value;
  return validatorOf(parameter)(read).map((problem) =>
    problem.replace('the body', `the parameter ${name}`),
  );
}

const validators = new WeakMap<Parameter, ReturnType<typeof schemaValidator>>();

function validatorOf(parameter: Parameter): ReturnType<typeof schemaValidator> {
  const known = validators.get(parameter);
  if (known !== undefined) return known;
  const validator = schemaValidator(without(parameter, 'name', 'required', 'format'));
  validators.set(parameter, validator);
  return validator;
}

function bodyProblems({ name, required, schema }: Parameter, body: unknown): readonly string[] {
  if (body === undefined) return required ? [`the body (${name}) is missing`] : [];
  return schema === undefined ? [] : definitionValidator(nameOf(schema.$ref))(body);
}

/** What the contract finds wrong with an answer; empty for a valid one. */
export function answerProblems(operation: ContractOperation, answer: Answer): readonly string[] {
  const { status, body, headers = {} } = answer;
  const declared = operation.responses[String(status)];
  if (declared === undefined) return [`the status ${status} is not in the contract`];
  const missing = 'Location' in (declared.headers ?? {}) && !('Location' in headers);
  const problems = missing ? ['the header Location is missing'] : [];
  if (declared.schema === undefined) {
    return body === undefined ? problems : [...problems, `a ${status} has no body`];
  }
  return [...problems, ...definitionValidator(nameOf(declared.schema.$ref))(body)];
}

const nameOf = (ref: string): string => ref.replace('#/definitions/', '');
