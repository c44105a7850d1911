import { type JsonSchema } from '../../../skill-source/contract/json-schemas';
import { paths } from '../../../skill-source/contract/specification';

/** A parameter in Swagger 2.0. */
export interface Parameter extends Omit<JsonSchema, 'required'> {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header' | 'body';
  readonly required?: boolean;
  readonly type?: string;
  /** Schema of a body. */
  readonly schema?: { readonly $ref: string };
}

export interface SpecifiedResponse {
  readonly schema?: { readonly $ref: string };
  readonly headers?: Readonly<Record<string, unknown>>;
}

interface SpecifiedOperation {
  readonly 'x-operation-name': string;
  readonly parameters?: readonly Parameter[];
  readonly responses: Readonly<Record<string, SpecifiedResponse>>;
}

type SpecifiedPaths = Readonly<Record<string, Readonly<Record<string, SpecifiedOperation>>>>;

export interface ContractOperation {
  /** `importSkillPackageV1` */
  readonly name: string;
  readonly method: string;
  /** Path with its variables in braces. */
  readonly template: string;
  /** Decoded variables of the path. */
  readonly params: Readonly<Record<string, string>>;
  /** Names of variables whose percent-encoding is malformed. */
  readonly malformed: readonly string[];
  readonly parameters: readonly Parameter[];
  /** By status. */
  readonly responses: Readonly<Record<string, SpecifiedResponse>>;
}

/** Operations with fewer variables come first: a literal segment takes precedence over a variable. */
export const CONTRACT_OPERATIONS = Object.entries(paths as SpecifiedPaths)
  .flatMap(([template, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      name: operation['x-operation-name'],
      method: method.toUpperCase(),
      template,
      parameters: operation.parameters ?? [],
      responses: operation.responses,
      pattern: new RegExp(`^${template.replace(/\{[^}]+\}/g, '([^/]+)')}$`),
      variables: [...template.matchAll(/\{([^}]+)\}/g)].map(([, name = '']) => name),
    })),
  )
  .sort((a, b) => a.variables.length - b.variables.length);

export function operationFor(method: string, path: string): ContractOperation | undefined {
  const found = CONTRACT_OPERATIONS.find(
    (one) => one.method === method.toUpperCase() && one.pattern.test(path),
  );
  if (found === undefined) return undefined;
  const { pattern, variables, ...operation } = found;
  const values = pattern.exec(path)?.slice(1) ?? [];
  const encoded = variables.map((name, i) => [name, values[i] ?? ''] as const);
  return {
    ...operation,
    params: Object.fromEntries(encoded.map(([name, value]) => [name, decode(value) ?? value])),
    malformed: encoded.flatMap(([name, value]) => (decode(value) === undefined ? [name] : [])),
  };
}

function decode(value: string): string | undefined {
  try {
    return decodeURIComponent(value);
  } catch {
    return undefined;
  }
}
