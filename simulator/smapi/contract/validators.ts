import Ajv, { type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { toJsonSchemas, type JsonSchema } from './json-schemas';
import { definitions } from './operations';

/** Returns one message per violation, and nothing for a valid value. */
export type Validator = (value: unknown) => readonly string[];

let ajv: Ajv | undefined;

/** Compiled on demand: most runs need few of the 681 definitions. */
function schemas(): Ajv {
  ajv ??= addFormats(
    new Ajv({ strict: false, allErrors: true, discriminator: true, logger: false }),
  ).addSchema({ $id: 'smapi', definitions: toJsonSchemas(definitions) });
  return ajv;
}

/**
 * Validates values against a definition of the contract, such as `v1.skill.ImportResponse`.
 *
 * @throws Error for an unknown name
 */
export function definitionValidator(name: string): Validator {
  const validate = schemas().getSchema(`smapi#/definitions/${name}`);
  if (validate === undefined) throw new Error(`The contract has no definition ${name}.`);
  return (value) => violationsOf(validate, value);
}

/** Validates values against an inline schema of the contract, such as a parameter's. */
export function schemaValidator(schema: JsonSchema): Validator {
  const validate = schemas().compile(schema);
  return (value) => violationsOf(validate, value);
}

function violationsOf(validate: ValidateFunction, value: unknown): readonly string[] {
  if (validate(value)) return [];
  return (validate.errors ?? []).map(({ instancePath, message, params }) => {
    const { additionalProperty, allowedValues } = params as Record<string, unknown>;
    const detail =
      typeof additionalProperty === 'string'
        ? ` (${additionalProperty})`
        : Array.isArray(allowedValues)
          ? ` (${allowedValues.slice(0, 6).join(', ')})`
          : '';
    const location = instancePath === '' ? 'the body' : instancePath;
    return `${location} ${message ?? 'is invalid'}${detail}`;
  });
}
