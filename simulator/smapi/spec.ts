import Ajv, { type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import specification from 'ask-smapi-model/spec.json';
import { mended, type Definitions, type JsonSchema } from './spec-mended';

/** A parameter of an operation, as Swagger 2.0 writes it. */
export interface Parameter extends Omit<JsonSchema, 'required'> {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header' | 'body';
  readonly required?: boolean;
  readonly type?: string;
  /** Of a body. */
  readonly schema?: { readonly $ref: string };
}

interface SpecOperation {
  readonly 'x-operation-name': string;
  readonly parameters?: readonly Parameter[];
  readonly responses: Readonly<Record<string, SpecResponse>>;
}

export interface SpecResponse {
  readonly schema?: { readonly $ref: string };
  readonly headers?: Readonly<Record<string, unknown>>;
}

export interface ContractOperation {
  /** The contract's own name, as `importSkillPackageV1`. */
  readonly name: string;
  readonly method: string;
  /** With its variables in braces. */
  readonly template: string;
  /** Values of the variables, decoded. */
  readonly params: Readonly<Record<string, string>>;
  readonly parameters: readonly Parameter[];
  /** By status, as a string. */
  readonly responses: Readonly<Record<string, SpecResponse>>;
}

interface Specification {
  readonly paths: Readonly<Record<string, Readonly<Record<string, SpecOperation>>>>;
  readonly definitions: Definitions;
}

const { paths, definitions } = specification as Specification;

/** Every operation of the contract. */
const operations = Object.entries(paths).flatMap(([template, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({
    method: method.toUpperCase(),
    template,
    operation,
    pattern: new RegExp(`^${template.replace(/\{[^}]+\}/g, '([^/]+)')}$`),
    variables: [...template.matchAll(/\{([^}]+)\}/g)].map(([, name = '']) => name),
  })),
);

/** The contract's operation of a request, or undefined where it has none. */
export function operationFor(method: string, path: string): ContractOperation | undefined {
  const [found] = operations
    .filter((one) => one.method === method.toUpperCase() && one.pattern.test(path))
    .sort((a, b) => a.variables.length - b.variables.length); // the fewer, the more exact
  if (found === undefined) return undefined;
  const values = found.pattern.exec(path)?.slice(1) ?? [];
  const named = found.variables.map((name, i) => [name, decodeURIComponent(values[i] ?? '')]);
  return {
    name: found.operation['x-operation-name'],
    method: found.method,
    template: found.template,
    params: Object.fromEntries(named) as Record<string, string>,
    parameters: found.operation.parameters ?? [],
    responses: found.operation.responses,
  };
}

/** Names of all operations. */
export const operationNames = (): readonly string[] =>
  operations.map(({ operation }) => operation['x-operation-name']);

let ajv: Ajv | undefined;

/** Compiled when first asked for: most runs need few of the 681 definitions. */
function schemas(): Ajv {
  ajv ??= addFormats(
    new Ajv({ strict: false, allErrors: true, discriminator: true, logger: false }),
  ).addSchema({ $id: 'smapi', definitions: mended(definitions) });
  return ajv;
}

/**
 * Checks a value against a definition of the contract, as `v1.skill.ImportResponse`.
 *
 * @throws Error for a name that the contract has not
 */
export function definitionValidator(name: string): (value: unknown) => readonly string[] {
  const validate = schemas().getSchema(`smapi#/definitions/${name}`);
  if (validate === undefined) throw new Error(`The contract defines no ${name}.`);
  return (value) => problemsOf(validate, value);
}

/** Checks a value against a schema of the contract's own kind, as a parameter has. */
export function schemaValidator(schema: JsonSchema): (value: unknown) => readonly string[] {
  const validate = schemas().compile(schema);
  return (value) => problemsOf(validate, value);
}

function problemsOf(validate: ValidateFunction, value: unknown): readonly string[] {
  if (validate(value)) return [];
  return (validate.errors ?? []).map(({ instancePath, message, params }) => {
    const { additionalProperty, allowedValues } = params as Record<string, unknown>;
    const named =
      typeof additionalProperty === 'string'
        ? ` (${additionalProperty})`
        : Array.isArray(allowedValues)
          ? ` (${allowedValues.slice(0, 6).join(', ')})`
          : '';
    return `${instancePath === '' ? 'the body' : instancePath} ${message ?? 'is invalid'}${named}`;
  });
}
