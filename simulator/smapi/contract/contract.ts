import {
  definitionValidator,
  schemaValidator,
  type Validator,
  violationText,
} from '../../../skill-source/contract/validators';
import { without } from '../../../skill-source/contract/without';
import { type SmapiResponse } from '../response';
import { type ContractOperation, type Parameter } from './operations';

export interface CheckedRequest {
  readonly query: URLSearchParams;
  readonly headers: Headers;
  readonly body: unknown;
}

export const requestProblems = (
  operation: ContractOperation,
  request: CheckedRequest,
): readonly string[] => [
  ...operation.malformed.map((name) => `the parameter ${name} has a malformed percent-encoding`),
  ...operation.parameters.flatMap((parameter) => parameterProblems(operation, parameter, request)),
];

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
      if (parameter.type !== 'array') return valueProblems(parameter, query.get(name) ?? undefined);
      return required && !query.has(name) ? [`the parameter ${name} is missing`] : [];
    case 'body':
      return bodyProblems(parameter, body);
  }
}

/** Parameters of path, query and headers are strings: integers are parsed before validation. */
function valueProblems(parameter: Parameter, value: string | undefined): readonly string[] {
  const { name, required } = parameter;
  if (value === undefined) return required ? [`the parameter ${name} is missing`] : [];
  const parsed = parameter.type === 'integer' ? Number(value) : value;
  return validatorOf(parameter)(parsed).map((one) => violationText(one, `the parameter ${name}`));
}

const validators = new WeakMap<Parameter, Validator>();

function validatorOf(parameter: Parameter): Validator {
  const compiled = validators.get(parameter);
  if (compiled !== undefined) return compiled;
  const validator = schemaValidator(without(parameter, 'name', 'required', 'format'));
  validators.set(parameter, validator);
  return validator;
}

function bodyProblems({ name, required, schema }: Parameter, body: unknown): readonly string[] {
  if (body === undefined) return required ? [`the body (${name}) is missing`] : [];
  return schema === undefined ? [] : schemaProblems(schema.$ref, body);
}

export function responseProblems(
  operation: ContractOperation,
  response: SmapiResponse,
): readonly string[] {
  const { status, body, headers = {} } = response;
  const specified = operation.responses[String(status)];
  if (specified === undefined) return [`the status ${status} is not in the contract`];
  const missing = 'Location' in (specified.headers ?? {}) && !('Location' in headers);
  const problems = missing ? ['the header Location is missing'] : [];
  if (specified.schema === undefined) {
    return body === undefined
      ? problems
      : [...problems, `the contract has no body for the status ${status}`];
  }
  return [...problems, ...schemaProblems(specified.schema.$ref, body)];
}

const schemaProblems = (ref: string, body: unknown): readonly string[] =>
  definitionValidator(ref.replace('#/definitions/', ''))(body).map((one) => violationText(one));
