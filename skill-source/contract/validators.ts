import Ajv, { type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { toJsonSchemas, type JsonSchema } from './json-schemas';
import { definitions } from './specification';

export interface Violation {
  /** JSON pointer, as in `/scopes/0`; empty for the whole value. */
  readonly path: string;
  /** As in "must be array". */
  readonly problem: string;
  /** The property that the contract does not list. */
  readonly unknownProperty: string | undefined;
  /** The value at the path; undefined if a property is missing. */
  readonly found: unknown;
}

export type Validator = (value: unknown) => readonly Violation[];

const MAX_LISTED = 6;

let ajv: Ajv | undefined;

/** Compiled on demand: most runs need few of the 681 definitions. */
function schemas(): Ajv {
  ajv ??= addFormats(
    new Ajv({ strict: false, allErrors: true, discriminator: true, logger: false, verbose: true }),
  ).addSchema({ $id: 'smapi', definitions: toJsonSchemas(definitions) });
  return ajv;
}

/**
 * @param name as in `v1.skill.ImportResponse`
 * @throws Error for an unknown name
 */
export function definitionValidator(name: string): Validator {
  const validate = schemas().getSchema(`smapi#/definitions/${name}`);
  if (validate === undefined) throw new Error(`The contract has no definition ${name}.`);
  return (value) => violationsOf(validate, value);
}

export function schemaValidator(schema: JsonSchema): Validator {
  const validate = schemas().compile(schema);
  return (value) => violationsOf(validate, value);
}

function violationsOf(validate: ValidateFunction, value: unknown): readonly Violation[] {
  if (validate(value)) return [];
  return (validate.errors ?? []).map(
    ({ instancePath: path, message = 'is invalid', keyword, params, data }) => {
      const { additionalProperty, allowedValues } = params as Record<string, unknown>;
      const detail = Array.isArray(allowedValues)
        ? ` (${allowedValues.slice(0, MAX_LISTED).join(', ')})`
        : '';
      return {
        path,
        problem: `${message}${detail}`,
        unknownProperty: typeof additionalProperty === 'string' ? additionalProperty : undefined,
        found: keyword === 'required' ? undefined : data,
      };
    },
  );
}

/** @param whole name of the whole value, shown if the path is empty */
export const violationText = (
  { path, problem, unknownProperty }: Violation,
  whole = 'the body',
): string =>
  `${path === '' ? whole : path} ${problem}${unknownProperty === undefined ? '' : ` (${unknownProperty})`}`;
