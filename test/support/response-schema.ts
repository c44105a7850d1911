import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import Ajv, { type ValidateFunction } from 'ajv';
import { fromRoot } from '../../tools/paths';

/**
 * A validator of whole answers, made from the published types of `ask-sdk-model`: closed objects, so
 * a misspelt field is found. The schema takes two seconds to make and is kept in `.cache/`.
 */
export function responseValidator(): ValidateFunction {
  return new Ajv({ strict: false, allowUnionTypes: true, logger: false }).compile(schema());
}

function schema(): object {
  const { version } = JSON.parse(
    readFileSync(fromRoot('node_modules/ask-sdk-model/package.json'), 'utf8'),
  ) as { version: string };
  const file = fromRoot('.cache', `response-schema-${version}.json`);
  if (!existsSync(file)) {
    mkdirSync(fromRoot('.cache'), { recursive: true });
    const unfinished = `${file}.${process.pid}`;
    writeFileSync(unfinished, JSON.stringify(generate()));
    renameSync(unfinished, file);
  }
  return JSON.parse(readFileSync(file, 'utf8')) as object;
}

function generate(): object {
  const require = createRequire(fromRoot('package.json'));
  const { createGenerator } = require('ts-json-schema-generator') as Generator;
  return createGenerator({
    path: fromRoot('node_modules/ask-sdk-model/index.d.ts'),
    type: 'ResponseEnvelope',
    skipTypeCheck: true,
    additionalProperties: false,
  }).createSchema('ResponseEnvelope');
}

interface Generator {
  createGenerator(options: object): { createSchema(type: string): object };
}
