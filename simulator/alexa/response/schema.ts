import { createRequire } from 'node:module';
import { type ErrorObject, type ValidateFunction } from 'ajv';
import { projectFile } from '../../project-files';

export class MissingSchemaError extends Error {
  constructor(file: string, cause: unknown) {
    super(`There is no ${file}: run "npm run build" first.`, { cause });
    this.name = 'MissingSchemaError';
  }
}

const validators = new Map<string, ValidateFunction>();

/** The validator that the build made of `ask-sdk-model`. Throws a {@link MissingSchemaError}. */
function validator(name: 'request-envelope' | 'response-envelope'): ValidateFunction {
  const known = validators.get(name);
  if (known) return known;
  const file = projectFile('dist', 'schema', `${name}.cjs`);
  try {
    const loaded = createRequire(file)(file) as ValidateFunction;
    validators.set(name, loaded);
    return loaded;
  } catch (error) {
    throw new MissingSchemaError(file, error);
  }
}

/** What makes an answer none of the published shape: the field, and why; undefined where nothing does. */
export const answerShapeProblem = (answer: unknown): string | undefined =>
  firstProblem(validator('response-envelope'), answer);

/** The same of a request: the simulator's own are held to the published shape too. */
export const requestShapeProblem = (request: unknown): string | undefined =>
  firstProblem(validator('request-envelope'), request);

function firstProblem(validate: ValidateFunction, value: unknown): string | undefined {
  if (validate(value)) return undefined;
  const error = validate.errors?.[0];
  return error && said(error);
}

function said({ instancePath, keyword, message, params }: ErrorObject): string {
  const path = instancePath.slice(1).replaceAll('/', '.') || 'the answer';
  const { additionalProperty, allowedValue, allowedValues, tagValue } = params as {
    readonly [name: string]: unknown;
  };
  switch (keyword) {
    case 'additionalProperties':
      return `${path} has a field ${JSON.stringify(additionalProperty)}, which Alexa does not know`;
    case 'discriminator':
      return `${path} is of type ${JSON.stringify(tagValue)}, which Alexa does not know there`;
    case 'const':
      return `${path} must be ${JSON.stringify(allowedValue)}`;
    case 'enum':
      return `${path} must be one of ${JSON.stringify(allowedValues)}`;
    default:
      return `${path} ${message}`;
  }
}
