import { createRequire } from 'node:module';
import { type ErrorObject, type ValidateFunction } from 'ajv';
import { packageFile } from '../../../skill-source/package-file';
import { isObject } from '../../json';
import { MissingSchemaError } from '../errors';

const validators = new Map<string, ValidateFunction>();

/** The validator that the build generated from `ask-sdk-model`. Throws a {@link MissingSchemaError}. */
function validator(name: 'request-envelope' | 'response-envelope'): ValidateFunction {
  const known = validators.get(name);
  if (known) return known;
  const file = packageFile('dist', 'schema', `${name}.cjs`);
  try {
    const loaded = createRequire(file)(file) as ValidateFunction;
    validators.set(name, loaded);
    return loaded;
  } catch (error) {
    throw new MissingSchemaError(file, error);
  }
}

export const responseShapeProblem = (answer: unknown): string | undefined =>
  firstProblem(validator('response-envelope'), asTyped(answer));

/** For tests of the simulator. */
export const requestShapeProblem = (request: unknown): string | undefined =>
  firstProblem(validator('request-envelope'), request);

/**
 * A skill may return a request's slots in `updatedIntent`. They have a `source`, and resolutions without
 * `values` if nothing matched; the types of `ask-sdk-model` allow neither.
 */
function asTyped(answer: unknown): unknown {
  if (answer === undefined) return undefined;
  const text = JSON.stringify(answer, (field, value: unknown) => {
    if (field === 'source' && value === 'USER') return undefined;
    return isObject(value) && 'authority' in value ? { values: [], ...value } : value;
  });
  return JSON.parse(text);
}

function firstProblem(validate: ValidateFunction, value: unknown): string | undefined {
  if (validate(value)) return undefined;
  const error = validate.errors?.[0];
  return error && sentence(error);
}

function sentence({ instancePath, keyword, message, params }: ErrorObject): string {
  const path = instancePath.slice(1).replaceAll('/', '.') || 'the response';
  const { additionalProperty, allowedValue, allowedValues, tagValue } = params as {
    readonly [name: string]: unknown;
  };
  switch (keyword) {
    case 'additionalProperties':
      return `${path} has a field ${JSON.stringify(additionalProperty)}, which Alexa does not define`;
    case 'discriminator':
      return `${path} is of type ${JSON.stringify(tagValue)}, which Alexa does not define there`;
    case 'const':
      return `${path} must be ${JSON.stringify(allowedValue)}`;
    case 'enum':
      return `${path} must be one of ${JSON.stringify(allowedValues)}`;
    default:
      return `${path} ${message}`;
  }
}
