import Ajv, { type ValidateFunction } from 'ajv';
import { sdkSchema } from './sdk-schema';

let validator: ValidateFunction | undefined;

/** A validator of whole answers, from the published types: a misspelt field is found. */
export const responseValidator = (): ValidateFunction =>
  (validator ??= new Ajv({ strict: false, allowUnionTypes: true, logger: false }).compile(
    sdkSchema('ResponseEnvelope'),
  ));
