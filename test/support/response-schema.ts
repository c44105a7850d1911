import Ajv, { type ValidateFunction } from 'ajv';
import { sdkSchema } from './sdk-schema';

let validator: ValidateFunction | undefined;

/** Validates whole response envelopes against the published types; unknown fields are errors. */
export const responseValidator = (): ValidateFunction =>
  (validator ??= new Ajv({ strict: false, allowUnionTypes: true, logger: false }).compile(
    sdkSchema('ResponseEnvelope'),
  ));
